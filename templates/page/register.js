(() => {
  const table = document.getElementById("register");
  const rows = [...table.querySelectorAll("tbody tr[data-row]")];
  const words = document.getElementById("words");
  const shown = document.getElementById("shown");
  const text = new Map(rows.map((row) => [row, row.textContent.toLowerCase()]));
  const filter = () => {
    const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const row of rows) {
      row.hidden = !wanted.every((word) => text.get(row).includes(word));
      if (!row.hidden) count += 1;
    }
    for (const body of table.tBodies)
      body.hidden = !body.querySelector("tr[data-row]:not([hidden])");
    shown.textContent = wanted.length ? `${count} of ${rows.length}` : "";
  };
  words.addEventListener("input", filter);

  // A head is a button with a script, and plain words without.
  table.querySelectorAll("thead th").forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      table.querySelectorAll("thead th").forEach((other) => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const value = (row) => row.cells[column].dataset.value ?? row.cells[column].textContent;
      for (const body of table.tBodies) {
        const own = [...body.querySelectorAll("tr[data-row]")];
        own.sort((a, b) => {
          const x = value(a), y = value(b);
          if ((x === "") !== (y === "")) return x === "" ? 1 : -1;
          return x.localeCompare(y, "en-GB", { numeric: true }) * (down ? -1 : 1);
        });
        body.append(...own);
      }
    });
  });
})();
