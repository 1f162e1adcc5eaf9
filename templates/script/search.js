// The search at the top of every page. It loads the pieces of the index that a query needs, and no more.
"use strict";

assure.search = {
  onPage: 10,
  mostFiles: 4, // of words, for one beginning of a word
  runs: 0,
  wordFiles: [],
  entryFiles: [],

  // The files of data call these.
  head(entries, onFile, firsts) {
    this.count = entries;
    this.onFile = onFile;
    this.firsts = firsts;
  },
  words(number, rows) {
    this.wordFiles[number - 1] = rows;
  },
  entries(number, rows) {
    this.entryFiles[number - 1] = rows;
  },

  start() {
    this.form = document.querySelector("form.pack-search");
    this.input = document.getElementById("pack-search");
    this.results = document.getElementById("search-results");
    this.status = document.getElementById("search-status");
    if (!this.form || !this.input || !this.results) return;
    this.form.hidden = false;
    let timer = 0;
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(timer);
      this.run().then(() => this.results.querySelector("h2")?.focus());
    });
    this.input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(() => this.run(), 120);
    });
    for (const place of [this.form, this.results]) {
      place.addEventListener("keydown", (event) => {
        if (event.key === "Escape") this.close();
      });
    }
  },

  close() {
    this.input.value = "";
    this.results.hidden = true;
    this.results.replaceChildren();
    this.input.focus();
  },

  async run() {
    const asked = this.input.value;
    const run = ++this.runs;
    const words = [...new Set(assure.words(asked))];
    this.shown = this.onPage;
    if (words.length === 0) {
      this.results.hidden = true;
      return;
    }
    try {
      await assure.load("assets/search/index.js");
      const found = await this.find(words);
      // What an earlier run finds late would take the focus from what a reader has reached by now.
      const isLast = () => run === this.runs && this.input.value === asked;
      if (isLast()) await this.show(asked, found, isLast);
    } catch (error) {
      this.tell(`The search did not work: ${error.message}`);
    }
  },

  // Numbers of the files of words that may hold words with this beginning.
  filesFor(beginning) {
    const files = [];
    this.firsts.forEach((first, i) => {
      const next = this.firsts[i + 1];
      const tooEarly = next !== undefined && next <= beginning;
      if (!tooEarly && (first < beginning || first.startsWith(beginning))) files.push(i);
    });
    return files;
  },

  // Score by entry of those that have a word with this beginning.
  async scores(beginning) {
    const files = this.filesFor(beginning).slice(0, this.mostFiles);
    await Promise.all(files.map((i) => assure.load(`assets/search/words-${i + 1}.js`)));
    const scores = new Map();
    const add = (steps, score) => {
      let entry = 0;
      for (const step of steps) {
        entry += step;
        scores.set(entry, Math.max(scores.get(entry) ?? 0, score));
      }
    };
    for (const i of files) {
      for (const [word, inTitle, inText] of this.wordFiles[i]) {
        if (!word.startsWith(beginning)) continue;
        const whole = word === beginning;
        add(inTitle, whole ? 8 : 5);
        add(inText, whole ? 2 : 1);
      }
    }
    return scores;
  },

  // Entries that have all the words, the best first; of equals the earlier first.
  async find(words) {
    const all = await Promise.all(words.map((word) => this.scores(word)));
    const found = [];
    for (const [entry, score] of all[0]) {
      if (!all.every((scores) => scores.has(entry))) continue;
      found.push([entry, all.slice(1).reduce((sum, scores) => sum + scores.get(entry), score)]);
    }
    return found.sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([entry]) => entry);
  },

  async show(asked, found, isWanted = () => true) {
    const shown = found.slice(0, this.shown);
    const files = [...new Set(shown.map((entry) => Math.floor(entry / this.onFile)))];
    await Promise.all(files.map((i) => assure.load(`assets/search/entries-${i + 1}.js`)));
    if (!isWanted()) return;
    const rows = shown.map((entry) => {
      const [title, what, path] = this.entryFiles[Math.floor(entry / this.onFile)][entry % this.onFile];
      return assure.element("li", {},
        assure.element("a", { href: assure.root + path }, title), " ",
        assure.element("span", { class: "what" }, what));
    });
    const count = found.length === 1 ? "1 result" : `${found.length} results`;
    const heading = assure.element("h2", { tabindex: "-1" }, `${found.length === 0 ? "No results" : count} for “${asked}”`);
    const close = assure.element("button", { type: "button" }, "Close the search");
    close.addEventListener("click", () => this.close());
    const parts = [heading];
    if (rows.length > 0) parts.push(assure.element("ol", { start: "1" }, ...rows));
    if (shown.length < found.length) {
      const more = assure.element("button", { type: "button" }, "Show more");
      more.addEventListener("click", async () => {
        const from = this.shown;
        this.shown += this.onPage * 2;
        await this.show(asked, found);
        this.results.querySelectorAll("li a")[from]?.focus();
      });
      parts.push(more, " ");
    }
    this.tell(...parts, close);
    this.status.textContent = heading.textContent;
  },

  tell(...parts) {
    this.results.replaceChildren(...parts);
    this.results.hidden = false;
  },
};

assure.search.start();
