"""How far a page's parts move that a reader has not moved."""

#: A script of a page that adds it up as `window.shift`, as browsers measure the Cumulative Layout Shift.
SHIFTS = """
window.shift = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""
