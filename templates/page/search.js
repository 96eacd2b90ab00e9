// Search over the words of either side: a phrase that an edit runs through is found in the old words and in
// the new ones. Matches are painted by the browser (CSS highlights); the text itself is not touched.
let matches = [];
let match = -1;
let asked = "";
let index = null; // per block: its sides as strings in lower case, and the text nodes that they are made of

const normal = (text) => text.toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[\s ]/g, " ");

function side_of(block, other) {
  const nodes = [], starts = [];
  let text = "";
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement.closest(other + ", .note")) continue;
    nodes.push(node);
    starts.push(text.length);
    text += node.data;
  }
  const lower = normal(text);
  // A few letters change length with their case; then the plain text keeps the offsets right.
  return { text: lower.length === text.length ? lower : text, nodes, starts };
}

function build_index() {
  index = [...main.querySelectorAll(".b:not(.was)")].map((block) => {
    const after = side_of(block, "del");
    return block.querySelector("ins, del") ? [after, side_of(block, "ins")] : [after];
  });
}

function range_of(side, begin, end) {
  const place = (offset, last) => {
    let low = 0, high = side.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (last ? side.starts[middle] < offset : side.starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return [side.nodes[low], offset - side.starts[low]];
  };
  const range = new Range();
  range.setStart(...place(begin, false));
  range.setEnd(...place(end, true));
  return range;
}

const most_matches = 2000;

function find(words) {
  asked = words;
  matches = [];
  match = -1;
  const wanted = normal(words.trim());
  if (wanted.length > 1) {
    if (!index) build_index();
    for (const sides of index) {
      const seen = new Set();
      for (const side of sides)
        for (let at = side.text.indexOf(wanted); at >= 0 && matches.length < most_matches; at = side.text.indexOf(wanted, at + wanted.length)) {
          const range = range_of(side, at, at + wanted.length);
          const low = side.starts.findLastIndex((start) => start <= at);
          const key = low + ":" + (at - side.starts[low]) + side.nodes[low].data;
          if (seen.has(key)) continue;
          seen.add(key);
          matches.push(range);
        }
    }
  }
  paint();
  $("page-found").textContent = wanted.length < 2 ? "" : matches.length === 0 ? "none" : String(matches.length) + (matches.length === most_matches ? "+" : "");
}

function paint() {
  if (!window.Highlight || !CSS.highlights) return;
  CSS.highlights.set("found", new Highlight(...matches));
  CSS.highlights.set("found-now", new Highlight(...(match < 0 ? [] : [matches[match]])));
}

function show_match(by) {
  if (matches.length === 0) return say("Nothing found");
  match = (match + by + matches.length) % matches.length;
  const range = matches[match];
  const holder = range.startContainer.parentElement;
  unfold_around(holder);
  if (root.classList.contains("side")) fill_group(holder.closest(".g"));
  paint();
  // In side by side a match among deleted words has no box of its own: its block stands for it.
  const seen = holder.offsetParent || holder.getClientRects().length ? holder : holder.closest(".b");
  centre(seen);
  $("page-found").textContent = `${match + 1} of ${matches.length}`;
  say(`${match + 1} of ${matches.length} found`);
}

// "D3.11(a)", "Section D3.11(a)": a provision's number goes to it.
function provision(words) {
  const wanted = words.trim().replace(/^section\s+/i, "").replace(/\s+/g, "-").toLowerCase();
  if (!/[0-9(]/.test(wanted)) return null;
  return [...main.querySelectorAll(".b[id]")].find((block) => block.id.toLowerCase() === wanted) || null;
}

const input = $("page-search");
let waiting = 0;
input.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => find(input.value), 150);
});
input.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    input.value = "";
    find("");
    input.blur();
    main.focus({ preventScroll: true });
  }
  if (event.key !== "Enter") return;
  clearTimeout(waiting);
  const at = event.shiftKey ? null : provision(input.value);
  if (at && asked !== input.value) {
    find(input.value);
    if (location.hash === "#" + at.id) follow(location.hash);
    else location.hash = at.id;
    return;
  }
  if (asked !== input.value) find(input.value);
  show_match(event.shiftKey ? -1 : 1);
});
