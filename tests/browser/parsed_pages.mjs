// Every page of every pack, as a browser parses it: WORK/parsed-pages.json, which all tests read instead of looking for pages again.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { startChromium, work } from "./chromium.mjs";

// Runs in the browser.
function read(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const name = (element) =>
    [element.localName, ...element.classList, element.getAttribute("role") ?? ""].filter(Boolean).join(".");
  const marks = new Set();
  for (const element of page.querySelectorAll("main, main *")) marks.add(`${name(element.parentElement)} > ${name(element)}`);
  const attributes = (selector, attribute) =>
    [...page.querySelectorAll(selector)].map((element) => element.getAttribute(attribute));
  const names = (selector) => [...new Set([...page.querySelectorAll(selector)].map((element) => element.localName))];
  return {
    title: page.title,
    language: page.documentElement.lang,
    ids: attributes("[id]", "id"),
    links: [...attributes("a[href], area[href]", "href"), ...attributes("use[href], image[href]", "href")],
    needs: [...attributes("link[href]", "href"), ...attributes("[src]", "src")],
    references: ["for", "headers", "list", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details"]
      .flatMap((attribute) => attributes(`[${attribute}]`, attribute).flatMap((value) => value.split(/\s+/).filter(Boolean))),
    draft: page.body.classList.contains("draft"),
    marks: [...marks],
    elements: names("*"),
    inMain: names("main *"),
    attributes: [...new Set([...page.querySelectorAll("*")].flatMap((element) => element.getAttributeNames()))],
  };
}

function pagesBelow(folder) {
  const found = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    // Documents may be HTML too; they are not ours.
    if (entry.isDirectory() && entry.name !== "data") found.push(...pagesBelow(join(folder, entry.name)));
    if (entry.isFile() && entry.name.endsWith(".html")) found.push(join(folder, entry.name));
  }
  return found.sort();
}

const browser = await startChromium();
const tab = await browser.newPage();
const packs = [];
for (const name of readdirSync(join(work, "packs")).sort()) {
  const [reference] = readdirSync(join(work, "packs", name));
  const root = join(work, "packs", name, reference);
  const pages = [];
  for (const file of pagesBelow(root)) {
    const html = readFileSync(file);
    const facts = await tab.evaluate(read, html.toString("utf8"));
    pages.push({ pack: name, root, file, path: relative(root, file), bytes: html.length, ...facts });
  }
  packs.push({ name, root, pages });
}
await browser.close();
writeFileSync(join(work, "parsed-pages.json"), JSON.stringify(packs));
console.log(`${packs.length} packs, ${packs.reduce((sum, pack) => sum + pack.pages.length, 0)} pages`);
