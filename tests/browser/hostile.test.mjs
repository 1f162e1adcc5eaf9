// Nothing that somebody writes into a folder becomes anything but text.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { none, open, settle, startChromium, turn, work } from "./chromium.mjs";
import { closed } from "./payloads.mjs";
import { oneOfEachKind, ordinaryPacks, packNamed } from "./pages.mjs";
import { useEverything } from "./reader.mjs";

const planted = JSON.parse(readFileSync(join(work, "planted.json"), "utf8"));
const pack = packNamed("hostile");
const docs = new URL("../../docs/", import.meta.url);

// Of the tables in docs: {field: "evidence item/note", place: "page"}.
const textFields = ["folder.md", "checklist.md"].flatMap((file) => {
  let heading = "the evidence folder";
  return readFileSync(new URL(file, docs), "utf8")
    .split("\n")
    .flatMap((line) => {
      if (line.startsWith("## ")) heading = line.slice(3);
      const row = /^\| `([a-z_]+)` \| [^|]* \| (?:text|list of text|mapping to text) \| [^|]* \| ([^|]*) \|$/.exec(line);
      return row ? [{ field: `${heading}/${row[1]}`, place: row[2] }] : [];
    });
});

let browser;
before(async () => (browser = await startChromium()));
after(() => browser?.close());

test("every text field of the folder and of its checklists is planted", () => {
  assert.ok(planted.length >= 300, `${planted.length} strings`);
  const fields = new Set(planted.map((one) => one.field));
  const missing = textFields.filter(({ field }) => !fields.has(field) && !closed.has(field));
  none(
    missing.map(({ field }) => field),
    "fields that hostile.mjs leaves out",
  );
});

test("pages have only elements and attributes that our templates write", () => {
  const markdown = "em strong del code pre blockquote hr br h1 h2 h3 h4 h5 h6 ul ol li table thead tbody tr th td p a div".split(" ");
  const elements = new Set([...markdown, ...ordinaryPacks.flatMap((one) => one.pages.flatMap((page) => page.elements))]);
  const attributes = new Set(["start", "title", ...ordinaryPacks.flatMap((one) => one.pages.flatMap((page) => page.attributes))]);
  for (const never of ["script", "iframe", "img", "object", "embed", "style", "link", "base", "meta", "math", "video", "audio"]) {
    assert.ok(!ordinaryPacks.some((one) => one.pages.some((page) => page.inMain.includes(never))), `our own <${never}> in <main>`);
  }
  const problems = [];
  for (const page of pack.pages) {
    for (const name of page.elements) if (!elements.has(name)) problems.push(`${page.path}: <${name}>`);
    for (const name of page.attributes) {
      if (!attributes.has(name) || name.startsWith("on") || name === "style" || name === "srcdoc" || name === "formaction") {
        problems.push(`${page.path}: attribute ${name}`);
      }
    }
    for (const name of ["script", "iframe", "img", "object", "embed", "style", "link", "base", "meta", "math"]) {
      if (page.inMain.includes(name)) problems.push(`${page.path}: <${name}> in <main>`);
    }
  }
  none(problems, "elements and attributes that somebody has planted");
});

// In the page: what scripts of ours may have made of it counts too.
function look() {
  const problems = [];
  if ("__pwned" in window) problems.push(`code ran: ${window.__pwned}`);
  if ({}.polluted !== undefined) problems.push("a prototype was changed");
  for (const element of document.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      if (/^on|^style$|^srcdoc$|^formaction$|^ping$/i.test(name)) problems.push(`<${element.localName} ${name}>`);
      if (!/^(href|xlink:href|src|action|data|poster|srcset|background|cite)$/i.test(name)) continue;
      const address = new URL(value, document.baseURI);
      const link = element.localName === "a" && /^(https?|mailto):$/.test(address.protocol);
      if (!link && address.protocol !== "file:") problems.push(`<${element.localName} ${name}="${value}">`);
    }
  }
  for (const made of document.querySelectorAll("main :is(script, iframe, img, object, embed, style, link, base, meta, math, template)")) {
    problems.push(made.outerHTML);
  }
  for (const script of document.scripts) {
    if (!script.src.startsWith("file:") || script.textContent !== "") problems.push(script.outerHTML);
  }
  if (getComputedStyle(document.body).display === "none") problems.push("a style hides the page");
  for (const shut of document.querySelectorAll("details")) shut.open = true;
  return { problems, text: document.body.innerText.toLowerCase() };
}

let text = "";

test("no planted code runs", async () => {
  const problems = [];
  const tab = await open(browser, pack.pages[0]);
  const busy = new Set(oneOfEachKind(pack.pages));
  for (const page of pack.pages) {
    const complain = (found) => problems.push(...found.map((what) => `${page.path}: ${what}`));
    await turn(tab, page);
    await settle(tab);
    const first = await tab.evaluate(look);
    text += first.text;
    complain(first.problems);
    if (!busy.has(page)) continue;
    await useEverything(tab, ["zq1", `<img src=x onerror="window.__pwned='search'">`, "javascript:"]);
    // Handlers that wait for a pointer or the focus.
    await tab.evaluate(() => {
      for (const element of document.querySelectorAll("main *")) {
        for (const event of ["mouseover", "focus", "toggle"]) element.dispatchEvent(new Event(event));
      }
    });
    complain((await tab.evaluate(look)).problems);
  }
  problems.push(...tab.noise);
  await tab.context().close();
  none(problems, "things that a planted text has done");
});

// Of these the pages say nothing, or only sometimes, by intention: the tables excuse them.
const unshown = new Map(textFields.filter(({ place }) => !place.startsWith("page")).map(({ field, place }) => [field, place]));

test("every planted text is there to read", () => {
  const shown = new Set(text.match(/zq[0-9]+qz/g));
  const unseen = planted.filter((one) => !shown.has(one.token)).map((one) => one.field);
  none(
    [...new Set(unseen)].filter((field) => !unshown.has(field)),
    "fields whose text is on no page",
  );
});

test("printed sheets have only text at their edges", async () => {
  const tab = await open(browser, pack.pages[0]);
  const rules = await tab.evaluate(async () => [...document.styleSheets].map((sheet) => sheet.href));
  assert.ok(rules.every((href) => href.startsWith("file:")));
  await tab.context().close();
  // The style sheet holds the organisation's name and the title; parsed as style it must not have grown.
  const count = async (root) => {
    const page = await browser.newPage();
    const css = readFileSync(join(root, "assets/pack.css"), "utf8");
    const found = await page.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      return [...sheet.cssRules].map((rule) => rule.constructor.name).join(" ");
    }, css);
    await page.close();
    return { found, urls: /url\(|@import|expression\(/i.test(css.replace(/"(?:[^"\\]|\\.)*"/gs, '""')) };
  };
  const ours = await count(packNamed("brent-wcc-2008-09-draft").root);
  const theirs = await count(pack.root);
  assert.equal(theirs.found, ours.found);
  assert.equal(theirs.urls, false);
});

test("no character turns what stands behind it, or is a control", () => {
  const problems = [];
  for (const page of pack.pages) {
    const html = readFileSync(page.file, "utf8");
    const marks = html.match(/[\u202a-\u202e\u2066-\u2069]/g);
    if (marks) problems.push(`${page.path}: ${marks.length} marks`);
    const controls = html.match(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g);
    if (controls) problems.push(`${page.path}: ${controls.length} control characters`);
  }
  none(problems, "pages with characters that act");
});
