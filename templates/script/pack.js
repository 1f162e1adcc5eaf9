// A filter above long tables. Without it the pages say the same.
"use strict";

for (const table of document.querySelectorAll("table[data-filter]")) {
  const rows = [...table.tBodies[0].rows];
  if (rows.length < 8) continue;

  const label = document.createElement("label");
  label.className = "filter";
  label.append(table.dataset.filter + " ");
  const input = document.createElement("input");
  input.type = "search";
  label.append(input);
  const status = document.createElement("span");
  status.className = "filter-status";
  status.setAttribute("role", "status");
  label.append(" ", status);
  table.before(label);

  const texts = rows.map((row) => row.textContent.toLowerCase());
  input.addEventListener("input", () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    rows.forEach((row, i) => {
      row.hidden = !words.every((word) => texts[i].includes(word));
      if (!row.hidden) ++shown;
    });
    status.textContent = words.length ? `${shown} of ${rows.length} shown` : "";
  });
}
