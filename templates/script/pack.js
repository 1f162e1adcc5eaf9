// What makes long lists and the search handier. Without it the pages say the same.
// A page that was opened from a disk may load scripts and nothing else: data comes as calls of `assure`.
"use strict";

const assure = {
  root: document.body.dataset.root,
  loading: new Map(),

  // Loads a file of data once.
  load(path) {
    if (!this.loading.has(path)) {
      this.loading.set(path, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = this.root + path;
        script.onload = resolve;
        script.onerror = () => reject(new Error(`${path} is missing`));
        document.head.append(script);
      }));
    }
    return this.loading.get(path);
  },

  element(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  },

  // As the words of the search index were made: NFKC, lower case, letters, marks and digits.
  words(text) {
    return text.normalize("NFKC").toLowerCase().replaceAll("ß", "ss").match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  },
};
window.assure = assure;
