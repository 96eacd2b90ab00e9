// Side by side: what stood before is put next to each block, as a copy in the left column; the block itself
// stays in the right one. Copies are made a group at a time, when the group comes near the window.
const near = new IntersectionObserver(
  (entries) => { for (const entry of entries) if (entry.isIntersecting) fill_group(entry.target); },
  { rootMargin: "1200px" });

function copy_of(block) {
  const copy = block.cloneNode(true);
  // The block keeps the ids and, when any of it is left, the place in the list of headings.
  for (const part of copy.querySelectorAll("[id]")) part.removeAttribute("id");
  copy.removeAttribute("id");
  copy.classList.remove("now");
  for (const part of copy.querySelectorAll(".now")) part.classList.remove("now");
  copy.classList.add("was");
  if (!/\b(changed|inserted|deleted|moved)\b/.test(block.className)) copy.classList.add("plain");
  const heading = /^H[2-6]$/.test(copy.tagName);
  if (!heading || block.matches(".deleted, .from")) return copy;
  const plain = document.createElement("div");
  plain.className = copy.className;
  plain.append(...copy.childNodes);
  return plain;
}

function fill_group(group) {
  if (!group || group.dataset.filled) return;
  group.dataset.filled = "yes";
  near.unobserve(group);
  for (const block of [...group.children])
    if (block.matches(".b:not(.inserted):not(.to)")) block.before(copy_of(block));
}

// In side by side, what is gone is seen in the left column only.
function seen_of(block) {
  if (!root.classList.contains("side") || !block.matches(".deleted, .from")) return block;
  fill_group(block.closest(".g"));
  return block.previousElementSibling;
}

// The block that the reader is at: the one in focus if it is in sight, else the one in the middle of the window.
function reading_place() {
  if (scrollY < 200) return null;
  const focus = document.activeElement.closest("main .b");
  if (focus) {
    const box = focus.getBoundingClientRect();
    if (box.bottom > 0 && box.top < innerHeight) return focus;
  }
  const middle = main.getBoundingClientRect();
  for (let y = innerHeight / 2; y > 60; y -= 20) {
    const block = document.elementFromPoint(middle.left + middle.width * 0.6, y)?.closest(".b");
    if (block) return block.matches(".was") ? block.nextElementSibling : block;
  }
  return null;
}

function side_by_side(on) {
  const place = reading_place();
  root.classList.toggle("side", on);
  $("page-side").setAttribute("aria-pressed", String(on));
  fit_panels();
  for (const group of main.querySelectorAll(".g")) {
    if (!on) near.unobserve(group);
    else if (!group.dataset.filled) near.observe(group);
  }
  if (on && place) fill_group(place.closest(".g"));
  const mark = now < 0 || between ? null : mark_now(now);
  if (mark) centre(mark);
  else if (place) centre(seen_of(place));
  say(on ? "Side by side" : "Inline");
}

$("page-side").addEventListener("click", () => side_by_side(!root.classList.contains("side")));
