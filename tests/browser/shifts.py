"""The layout shift of a page that its reader did not cause."""

#: A script that adds it up as `window.shift`, the entries of the Cumulative Layout Shift.
SHIFTS = """
window.shift = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""
