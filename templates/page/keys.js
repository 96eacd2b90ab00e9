// Keys, help, and the first look at the page.
const help = $("page-help");
const stored = "redraft.single-keys";

function show_help() {
  if (help.open) return help.close();
  help.showModal();
}

const keys = {
  n: () => step(1),
  p: () => step(-1),
  s: () => side_by_side(!root.classList.contains("side")),
  f: () => fold($("page-fold").getAttribute("aria-pressed") !== "true"),
  "/": () => { input.focus(); input.select(); },
  "?": show_help,
};

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (event.key === "Escape") return close_drawers();
  if (event.target.matches("input:not([type=checkbox]), textarea, select")) return;
  if (!$("page-keys").checked || (help.open && event.key !== "?")) return;
  const action = keys[event.key];
  if (!action) return;
  event.preventDefault();
  action();
});

// Single keys can be in the way of speech control, so they can be turned off. Storage may be barred to files.
$("page-keys").addEventListener("change", () => {
  try { localStorage.setItem(stored, $("page-keys").checked ? "on" : "off"); } catch { /* this page only */ }
});
try { $("page-keys").checked = localStorage.getItem(stored) !== "off"; } catch { /* on */ }
$("page-help-open").addEventListener("click", show_help);
$("page-help-close").addEventListener("click", () => help.close());

for (const id of ["page-next", "page-previous"]) $(id).disabled = list.length === 0;
$("page-fold").disabled = !main.querySelector("details.fold");
for (const [place, name] of [[0, "page-before"], [1, "page-after"]])
  if ($(name) && $(name).textContent) document.querySelectorAll(".sidehead span")[place].textContent += ": " + $(name).textContent;
fit_panels();
show_position();
if (location.hash) follow(location.hash);
