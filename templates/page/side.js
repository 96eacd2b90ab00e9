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

function side_by_side(on) {
  const top = [...main.querySelectorAll(".b")].find((b) => b.getBoundingClientRect().bottom > 80 && b.offsetParent);
  root.classList.toggle("side", on);
  $("page-side").setAttribute("aria-pressed", String(on));
  fit_panels();
  for (const group of main.querySelectorAll(".g")) {
    if (!on) near.unobserve(group);
    else if (!group.dataset.filled) near.observe(group);
  }
  if (on) for (const group of [...main.querySelectorAll(".g")].slice(0, 4)) fill_group(group);
  const mark = now < 0 ? null : mark_now(now);
  if (mark) mark.scrollIntoView({ block: "center" });
  else if (top && scrollY > 200) top.scrollIntoView({ block: "start" });
  say(on ? "Side by side" : "Inline");
}

$("page-side").addEventListener("click", () => side_by_side(!root.classList.contains("side")));
