// Every link of every page leads somewhere, and every page can be reached.
import { existsSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { test } from "node:test";
import { none } from "./chromium.mjs";
import { packs } from "./pages.mjs";

const scheme = /^[a-z][a-z0-9+.-]*:/i;
const outside = /^(https?:|mailto:)/i;

// Codes that are none stay as they are.
function decoded(address) {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

// Where a relative address leads: {path, fragment}, the path inside the pack.
function target(page, address) {
  const [, path, , fragment] = /^([^#?]*)(\?[^#]*)?(?:#(.*))?$/s.exec(address);
  return {
    path: path === "" ? page.path : normalize(join(dirname(page.path), decoded(path))),
    fragment: fragment === undefined ? null : decoded(fragment),
  };
}

for (const pack of packs) {
  const pages = new Map(pack.pages.map((page) => [page.path, { ...page, ids: new Set(page.ids) }]));

  test(`${pack.name}: every link and anchor resolves`, () => {
    const problems = [];
    for (const page of pack.pages) {
      const complain = (what) => problems.push(`${page.path}: ${what}`);
      for (const address of [...page.links, ...page.needs]) {
        if (outside.test(address) && !page.needs.includes(address)) continue;
        if (scheme.test(address) || address.startsWith("//") || address === "" || address === "#") {
          complain(`link to \`${address}\``);
          continue;
        }
        const { path, fragment } = target(page, address);
        const file = join(pack.root, path);
        if (path.startsWith("..") || !existsSync(file) || !statSync(file).isFile()) complain(`no file: \`${address}\``);
        // Of a PDF, viewers know `#page=2`; of texts, browsers know words.
        else if (fragment !== null && !(pages.get(path)?.ids.has(fragment) ?? /^(page=[1-9][0-9]*$|:~:text=.)/.test(fragment))) {
          complain(`no such place there: \`${address}\``);
        }
      }
      const seen = new Set();
      for (const id of page.ids) {
        if (seen.has(id)) complain(`id \`${id}\` twice`);
        if (id === "" || /\s/.test(id)) complain(`id \`${id}\``);
        seen.add(id);
      }
      for (const id of page.references) if (!seen.has(id)) complain(`refers to the id \`${id}\`, which is not there`);
    }
    none(problems, "links and ids that are wrong");
  });

  test(`${pack.name}: every page is reached from the first`, () => {
    const reached = new Set(["index.html"]);
    for (const path of reached) {
      for (const address of pages.get(path)?.links ?? []) {
        if (!scheme.test(address)) reached.add(target(pages.get(path), address).path);
      }
    }
    none(
      pack.pages.filter((page) => !reached.has(page.path)).map((page) => page.path),
      "pages that no link leads to",
    );
  });

  test(`${pack.name}: every page has a title of its own and a language`, () => {
    const titles = new Map();
    const problems = [];
    for (const page of pack.pages) {
      if (page.language !== "en-GB") problems.push(`${page.path}: language \`${page.language}\``);
      if (page.title.trim() === "") problems.push(`${page.path}: no title`);
      if (titles.has(page.title)) problems.push(`${page.path}: the title of ${titles.get(page.title)}`);
      titles.set(page.title, page.path);
    }
    none(problems, "titles and languages");
  });
}
