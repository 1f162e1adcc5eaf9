// Filters, sorts and turns over the rows of a long table, all of them, whatever the page holds; and sorts
// tables whose rows are all on the page.
"use strict";

// Heads of columns that sort become buttons. `sort` is called with the number of the column.
assure.makeSorters = (table, sort) => {
  for (const cell of table.tHead.rows[0].querySelectorAll("[data-sorts]")) {
    const button = assure.element("button", { type: "button" }, cell.textContent);
    cell.replaceChildren(button);
    table.classList.add("sorts");
    button.addEventListener("click", () => sort(cell.cellIndex));
  }
};

assure.markSorted = (table, sort) => {
  for (const cell of table.tHead.rows[0].querySelectorAll("[data-sorts]")) {
    if (sort?.column === cell.cellIndex) cell.setAttribute("aria-sort", sort.down ? "descending" : "ascending");
    else cell.removeAttribute("aria-sort");
  }
};

// A copy of the rows in order of what `key` says of each. Rows without a value come last, either way.
assure.sorted = (rows, { column, down }, key) => {
  const order = new Intl.Collator("en-GB", { numeric: true }).compare;
  const compare = (a, b) => (a === "") - (b === "") || (down ? order(b, a) : order(a, b));
  return rows.map((row) => [key(row, column), row]).sort((a, b) => compare(a[0], b[0])).map(([, row]) => row);
};

assure.rows = {
  onPage: 50,
  tables: new Map(),

  // A file of rows calls this.
  take(name, number, rows) {
    this.tables.get(name).files[number - 1] = rows;
  },

  start(table) {
    const name = table.dataset.rows;
    const view = new assure.RowsView(table, document.querySelector(`form[data-for="${name}"]`));
    this.tables.set(name, view);
  },
};

assure.RowsView = class {
  constructor(table, form) {
    this.table = table;
    this.form = form;
    this.body = table.tBodies[0];
    this.still = [...this.body.rows];
    this.slices = table.parentElement.querySelector(".slices");
    this.files = [];
    this.page = 0;
    this.sort = null;
    this.labels = [...table.tHead.rows[0].cells].map((cell) => cell.textContent);
    this.status = form.querySelector("[role=status]");
    this.pager = this.makePager();
    this.makeSorters();
    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", () => this.restart());
    form.addEventListener("reset", () => {
      this.sort = null;
      setTimeout(() => this.restart());
    });
    // Browsers keep what was typed when a reader comes back.
    if (this.isActive()) this.restart();
  }

  makePager() {
    const button = (text, step) => {
      const made = assure.element("button", { type: "button" }, text);
      made.addEventListener("click", () => this.turn(step));
      return made;
    };
    this.back = button("Previous rows", -1);
    this.on = button("Next rows", 1);
    const pager = assure.element("p", { class: "rows-pager" }, this.back, " ", this.on);
    pager.hidden = true;
    this.table.after(pager);
    return pager;
  }

  makeSorters() {
    assure.makeSorters(this.table, (column) => {
      this.sort = { column, down: this.sort?.column === column && !this.sort.down };
      this.restart();
    });
  }

  isActive() {
    return this.sort !== null || [...this.form.elements].some((field) => field.type !== "reset" && field.value);
  }

  restart() {
    this.page = 0;
    this.show();
  }

  turn(step) {
    this.page += step;
    this.show();
    this.table.scrollIntoView({ block: "start" });
    const button = step < 0 ? this.back : this.on;
    (button.disabled ? (step < 0 ? this.on : this.back) : button).focus({ preventScroll: true });
  }

  async load() {
    if (this.all) return;
    const paths = Array.from({ length: Number(this.table.dataset.files) },
      (_, i) => `assets/rows/${this.table.dataset.rows}-${i + 1}.js`);
    this.status.textContent = "Loading";
    await Promise.all(paths.map((path) => assure.load(path)));
    this.all = this.files.flat();
    this.texts = this.all.map((row) =>
      row[1].flat(2).map((part) => (Array.isArray(part) ? part[0] : part)).join(" ").toLowerCase());
  }

  found() {
    const words = this.form.querySelector("[type=search]").value.toLowerCase().split(/\s+/).filter(Boolean);
    const choices = [...this.form.querySelectorAll("select")].filter((field) => field.value !== "")
      .map((field) => [Number(field.dataset.filter), Number(field.value)]);
    const fits = (row, i) => choices.every(([filter, option]) => row[3][filter].includes(option)) &&
      words.every((word) => this.texts[i].includes(word));
    const rows = this.all.filter(fits);
    if (this.sort) return assure.sorted(rows, this.sort, (row, column) => row[2][column]);
    return rows;
  }

  async show() {
    assure.markSorted(this.table, this.sort);
    if (!this.isActive()) {
      this.body.replaceChildren(...this.still);
      this.pager.hidden = true;
      if (this.slices) this.slices.hidden = false;
      this.status.textContent = "";
      return;
    }
    try {
      await this.load();
    } catch (error) {
      this.status.textContent = `The rows could not be loaded: ${error.message}`;
      return;
    }
    const rows = this.found();
    const begin = this.page * assure.rows.onPage;
    const end = Math.min(rows.length, begin + assure.rows.onPage);
    this.body.replaceChildren(...rows.slice(begin, end).map((row) => this.row(row)));
    if (this.slices) this.slices.hidden = true;
    this.pager.hidden = rows.length <= assure.rows.onPage;
    this.back.disabled = this.page === 0;
    this.on.disabled = end >= rows.length;
    const range = rows.length > assure.rows.onPage ? `${begin + 1} to ${end} of ` : "";
    this.status.textContent = `${range}${rows.length} of ${this.all.length} rows`.replace("of " + this.all.length + " rows",
      rows.length === this.all.length ? "rows" : `found among ${this.all.length} rows`);
  }

  row([anchor, cells]) {
    const row = assure.element("tr", { role: "row" });
    if (anchor) row.id = anchor;
    cells.forEach((lines, i) => {
      const cell = i === 0 ? assure.element("th", { role: "rowheader", scope: "row" })
        : assure.element("td", { role: "cell", "data-label": this.labels[i] });
      this.fill(cell, lines, i === 0);
      row.append(cell);
    });
    return row;
  }

  fill(cell, lines, isHeading) {
    if (isHeading) {
      lines.forEach((line, i) => {
        if (i === 0) cell.append(...this.line(line));
        else cell.append(assure.element("span", { class: "under" }, ...this.line(line)));
      });
    } else if (lines.length === 1) {
      cell.append(...this.line(lines[0]));
    } else if (lines.length > 1) {
      cell.append(assure.element("ul", { class: "plain" },
        ...lines.map((line) => assure.element("li", {}, ...this.line(line)))));
    }
  }

  line(parts) {
    const nodes = [];
    parts.forEach((part, i) => {
      const code = (at) => Array.isArray(parts[at]) && parts[at][2] === "code";
      if (i > 0 && !code(i) && !code(i - 1)) nodes.push(" ");
      nodes.push(this.part(part));
    });
    return nodes;
  }

  part(part) {
    if (!Array.isArray(part)) return document.createTextNode(part);
    const [text, path, css] = part;
    const attributes = css && css !== "code" ? { class: css } : {};
    if (path) return assure.element("a", { href: assure.root + path, ...attributes }, text);
    return assure.element(css === "code" ? "code" : "span", attributes, text);
  }
};

// All rows are there: up, down, and as they were. A cell sorts by its `data-key`, else by its text.
assure.SortedTable = class {
  constructor(table) {
    this.table = table;
    this.body = table.tBodies[0];
    this.still = [...this.body.rows];
    this.sort = null;
    if (this.still.length < 2) return;
    assure.makeSorters(table, (column) => {
      const again = this.sort?.column === column;
      if (again && this.sort.down) this.sort = null;
      else this.sort = { column, down: again };
      this.show();
    });
  }

  show() {
    assure.markSorted(this.table, this.sort);
    // Parts are not below what they are part of any more.
    this.table.classList.toggle("flat", this.sort !== null);
    const key = (row, column) => row.cells[column].dataset.key ?? row.cells[column].textContent.trim();
    this.body.replaceChildren(...(this.sort ? assure.sorted(this.still, this.sort, key) : this.still));
  }
};

for (const table of document.querySelectorAll("table[data-sort-here]")) new assure.SortedTable(table);
for (const table of document.querySelectorAll("table[data-rows]")) assure.rows.start(table);
