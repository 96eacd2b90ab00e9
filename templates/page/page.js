// The redline page: state, stepping through changes, folds, panels, the filter by kind.
// Without this script the page still reads, links and prints; the script only moves the reader about.
const $ = (id) => document.getElementById(id);
const root = document.documentElement;
const main = $("page-text");
const list = [...document.querySelectorAll("#page-changes .changes > li")]; // one for each change
const rows = [...document.querySelectorAll("#page-outline li[data-k]")];
const hidden_kinds = new Set();
let now = -1; // index of the present change, -1 before the first
let between = false; // the reader followed a link: change `now` is the one before that place

const say = (words) => { $("page-said").textContent = words; };

// Opens the folds around an element, innermost last.
function unfold_around(element) {
  for (let at = element.closest("details"); at; at = at.parentElement.closest("details")) at.open = true;
}

// Where change i (from 0) is seen: in side by side a deletion stands in the left column only.
function mark_of(i) {
  const mark = $("change-" + (i + 1));
  if (!mark) return null;
  unfold_around(mark);
  if (root.classList.contains("side")) {
    fill_group(mark.closest(".g"));
    if (mark.closest("del, tr.deleted, td.deleted, th.deleted") || mark.closest(".b").matches(".deleted, .from")) {
      const was = mark.closest(".b").previousElementSibling;
      const twin = was && was.matches(".was") ? was.querySelector(`[data-c="${i + 1}"]`) : null;
      if (twin) return twin;
    }
  }
  return mark.matches(".at") ? mark.closest(".t") : mark;
}

function panel_into_view(element) {
  const panel = element.closest(".panel");
  if (!panel || !panel.offsetParent) return;
  const box = element.getBoundingClientRect(), frame = panel.getBoundingClientRect();
  if (box.top < frame.top || box.bottom > frame.bottom) panel.scrollTop += box.top - frame.top - frame.height / 3;
}

// Puts an element in the middle of the window and keeps it there for a few frames: text above it may only now be
// laid out, or get its left column, and take more room than was thought.
let turn = 0;
function centre(element, block = "center") {
  const mine = ++turn;
  let frames = 6;
  const again = () => {
    if (mine !== turn) return;
    element.scrollIntoView({ block });
    if (--frames > 0) requestAnimationFrame(again);
  };
  again();
}
for (const moving of ["wheel", "touchstart", "pointerdown"]) addEventListener(moving, () => { ++turn; }, { passive: true });

// The outline's row of a change is the last one that links to the change's provision or above it.
function row_of(mark) {
  let found = null;
  for (const row of rows) {
    const at = $(id_of(row.firstElementChild.hash));
    if (!at) continue;
    if (!(at === mark || at.contains(mark) || at.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING)) break;
    found = row;
  }
  return found;
}

function show_position() {
  const left = list.filter((li) => !li.hidden).length;
  $("page-position").textContent = list.length === 0 ? "No changes" : now < 0 || between ? `${left} changes` : `${now + 1} of ${list.length}`;
}

function unmark() {
  for (const old of document.querySelectorAll(".now")) old.classList.remove("now");
  for (const old of document.querySelectorAll('.panel [aria-current="true"]')) old.removeAttribute("aria-current");
}

// After a link to a provision, next is its first change.
function continue_from(element) {
  unmark();
  const before = (mark) => mark && !element.contains(mark) && element.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_PRECEDING;
  let i = 0;
  while (i < list.length && before($("change-" + (i + 1)))) ++i;
  now = i - 1;
  between = now >= 0;
  show_position();
}

function mark_now(i) {
  unmark();
  now = i;
  between = false;
  show_position();
  const mark = mark_of(i);
  if (!mark) return null;
  const link = list[i].firstElementChild;
  link.setAttribute("aria-current", "true");
  panel_into_view(link);
  const row = row_of($("change-" + (i + 1)));
  if (row) {
    row.firstElementChild.setAttribute("aria-current", "true");
    panel_into_view(row);
  }
  // A provision that came or went with its items is one change over several blocks.
  if (mark.matches(".t, .l")) for (const part of main.querySelectorAll(`:is(.t, .l)[data-c="${i + 1}"]`)) part.closest(".b").classList.add("now");
  else mark.classList.add("now");
  return mark;
}

function go_to(i) {
  const mark = mark_now(i);
  if (!mark) return;
  mark.tabIndex = -1;
  mark.focus({ preventScroll: true });
  centre(mark);
  const kind = list[i].querySelector(".kind").textContent, place = list[i].querySelector(".place").textContent;
  say(`Change ${i + 1} of ${list.length}: ${kind.toLowerCase()}${place ? ", " + place : ""}`);
}

function step(by) {
  let i = now + by;
  if (between && by < 0) i = now;
  else if (now < 0 && by < 0) i = list.length - 1;
  while (i >= 0 && i < list.length && list[i].hidden) i += by;
  if (i < 0 || i >= list.length) return say(by > 0 ? "No further change" : "No earlier change");
  go_to(i);
}

function fold(closed) {
  for (const details of main.querySelectorAll("details.fold")) details.open = !closed;
  $("page-fold").setAttribute("aria-pressed", String(closed));
  say(closed ? "Unchanged text folded" : "Unchanged text unfolded");
  const mark = now < 0 || between ? null : mark_of(now);
  if (mark) centre(mark);
}

// Panels. Wide: columns that can be closed; narrow: one drawer at a time over the text.
const wide = matchMedia("(min-width: 1200px)");
const panels = { outline: $("page-outline"), changes: $("page-changes") };
const panel_open = (name) => !root.classList.contains("no-" + name);

function set_panel(name, open) {
  if (open && !wide.matches) for (const other in panels) if (other !== name) set_panel(other, false);
  root.classList.toggle("no-" + name, !open);
  $("page-show-" + name).setAttribute("aria-expanded", String(open));
}

function fit_panels() {
  const side = root.classList.contains("side");
  set_panel("outline", wide.matches && !(side && innerWidth < 1700));
  set_panel("changes", wide.matches);
  root.style.setProperty("--bar-now", document.querySelector(".bar").offsetHeight + "px");
}

function close_drawers() {
  if (!wide.matches) for (const name in panels) set_panel(name, false);
}

for (const name in panels)
  $("page-show-" + name).addEventListener("click", () => {
    set_panel(name, !panel_open(name));
    if (panel_open(name) && !wide.matches) (panels[name].querySelector("a, button") || panels[name]).focus();
  });
wide.addEventListener("change", fit_panels);

// The filter: hides rows of the panels and is respected by next and previous; the text keeps all its marks.
function apply_filter() {
  for (const li of list) li.hidden = hidden_kinds.has(li.dataset.k);
  for (const row of rows) {
    const left = row.dataset.k.split(" ").reduce((sum, n, kind) => (hidden_kinds.has(String(kind)) ? sum : sum + Number(n)), 0);
    const count = row.querySelector(".n");
    if (count) count.lastChild.data = String(left);
    row.hidden = left === 0 && !row.matches(".part");
  }
  for (const part of document.querySelectorAll("#page-outline .part")) {
    let next = part.nextElementSibling;
    while (next && next.hidden && !next.matches(".part")) next = next.nextElementSibling;
    part.hidden = (!next || next.matches(".part")) && !(Number(part.querySelector(".n")?.lastChild.data) > 0);
  }
  for (const doc of document.querySelectorAll("#page-outline .doc")) doc.hidden = !doc.querySelector("li:not([hidden])");
  show_position();
}

for (const button of document.querySelectorAll(".filter button"))
  button.addEventListener("click", () => {
    const on = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(on));
    if (on) hidden_kinds.delete(button.dataset.kind);
    else hidden_kinds.add(button.dataset.kind);
    apply_filter();
  });

// Links: a change is stepped to, any other place is unfolded and shown.
function id_of(hash) {
  try { return decodeURIComponent(hash.slice(1)); } catch { return hash.slice(1); }
}

function follow(hash) {
  const id = id_of(hash);
  const change = /^change-(\d+)$/.exec(id);
  if (change && list[change[1] - 1]) return go_to(change[1] - 1);
  const at = id && $(id);
  if (!at) return;
  unfold_around(at);
  continue_from(at);
  const seen = at.matches(".b") ? seen_of(at) : at;
  seen.tabIndex = -1;
  seen.focus({ preventScroll: true });
  centre(seen, at.matches(".document") ? "start" : "center");
}

addEventListener("hashchange", () => follow(location.hash));
document.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#"]');
  if (link) {
    if (!wide.matches) close_drawers();
    if (link.hash === location.hash) follow(link.hash);
    return;
  }
  const mark = event.target.closest("main [data-c]");
  if (mark && String(getSelection()) === "") mark_now(mark.dataset.c - 1);
  const label = event.target.closest("main .b[id] > .l");
  if (label && !mark) location.hash = label.parentElement.id;
});
$("page-next").addEventListener("click", () => step(1));
$("page-previous").addEventListener("click", () => step(-1));
$("page-fold").addEventListener("click", () => fold($("page-fold").getAttribute("aria-pressed") !== "true"));

// A browser that cannot style closed details for paper opens them while it prints.
let opened_to_print = [];
addEventListener("beforeprint", () => {
  opened_to_print = [...main.querySelectorAll("details:not([open])")];
  for (const details of opened_to_print) details.open = true;
});
addEventListener("afterprint", () => { for (const details of opened_to_print) details.open = false; });
