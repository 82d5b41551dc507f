// Loads the page again when the site was made again, and shows what keeps it from being made.
// Part of `build.py serve` alone: a published page does not have it.

let seen = 0;
let panel;

function row({ path, line, column, severity, message }) {
  const item = document.createElement("li");
  const place = document.createElement("code");
  place.textContent = `${path}:${line}:${column}`;
  item.append(place, ` ${severity === "error" ? "誤り" : "注意"}: ${message}`);
  return item;
}

function show(problems) {
  panel?.remove();
  if (!problems.length) return;
  panel = document.createElement("section");
  panel.setAttribute("role", "alert");
  panel.setAttribute("aria-label", "誤りと注意");
  panel.dataset.liveProblems = "";
  Object.assign(panel.style, {
    position: "fixed",
    insetInline: "0",
    bottom: "0",
    maxHeight: "45vh",
    overflow: "auto",
    padding: "0.8rem 1.2rem",
    zIndex: "100",
    background: "#33241a",
    color: "#fff",
    borderTop: "4px solid #f0b48c",
    font: "0.9rem/1.7 system-ui, sans-serif",
  });
  const list = document.createElement("ul");
  list.append(...problems.map(row));
  panel.append(list);
  document.body.append(panel);
}

/** The page of an entry is made first and alone; of what follows it knows nothing new. */
function concerned(pages) {
  const entry = location.pathname.startsWith("/incidents/");
  const already = entry && sessionStorage.getItem("made-first") === location.pathname;
  sessionStorage.removeItem("made-first");
  if (pages === "edited" && entry) sessionStorage.setItem("made-first", location.pathname);
  return pages === "edited" ? entry : pages === "all" && !already;
}

new EventSource("/_live/events").addEventListener("message", ({ data }) => {
  const { number, pages, problems } = JSON.parse(data);
  if (seen && number > seen && concerned(pages)) location.reload();
  else show(problems);
  seen = number;
});
