// Which pages a test looks at.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { long, work } from "./chromium.mjs";

export const packs = JSON.parse(readFileSync(join(work, "parsed-pages.json"), "utf8"));
export const packNamed = (name) => packs.find((pack) => pack.name === name);

// Packs that somebody might have written.
export const ordinaryPacks = packs.filter((pack) => pack.name !== "hostile" && pack.name !== "big");

// `pages/gaps-2.html` is a page of the same pattern as `pages/gaps-3.html`.
const pattern = (page) => page.path.replace(/[0-9]+/g, "N");

// Names that several packs share are ours; others come from ids of a checklist and say nothing about what the page is like.
const packsWith = new Map();
for (const pack of packs) {
  for (const name of new Set(pack.pages.map(pattern))) packsWith.set(name, (packsWith.get(name) ?? 0) + 1);
}
const ourName = (page) => (packsWith.get(pattern(page)) > 2 ? [pattern(page)] : []);

// In the usual run a page is not looked at for fewer things that no other page has.
const least = 3;

// As few pages as have every name of ours and nearly everything that stands in the main part of any of them: elements with their classes
// and roles, and within what. With --long all of them.
export function oneOfEachKind(pages) {
  if (long) return pages;
  const left = new Map(pages.map((page) => [page, new Set([...page.marks, ...ourName(page)])]));
  const isWanted = (page) => left.get(page).size >= least || ourName(page).some((name) => left.get(page).has(name));
  const chosen = [];
  for (;;) {
    let best = null;
    for (const [page, marks] of left) {
      const better = best && (marks.size - left.get(best).size || best.bytes - page.bytes);
      if (isWanted(page) && (!best || better > 0)) best = page;
    }
    if (!best) return chosen;
    const taken = left.get(best);
    chosen.push(best);
    left.delete(best);
    for (const marks of left.values()) for (const mark of taken) marks.delete(mark);
  }
}

export const kinds = oneOfEachKind(ordinaryPacks.flatMap((pack) => pack.pages));
export const label = (page) => `${page.pack}/${page.path}`;
