// A pack of 2,000 items, with --long of 10,000: small pages, and quick ones. Times are told; only --long insists on them.
import assert from "node:assert/strict";
import { statSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { after, before, test } from "node:test";
import { long, none, open, startChromium, turn, until } from "./chromium.mjs";
import { oneOfEachKind, packNamed, packs } from "./pages.mjs";

const pack = packNamed("big");
// What a laptop of a reader does in a second may take this busy machine longer.
const slower = 5;
const limits = { open: 1000 * slower, answer: 2000 * slower };

let browser;
before(async () => (browser = await startChromium()));
after(() => browser?.close());

test("no page is larger than 1,000,000 bytes", () => {
  const large = packs.flatMap((one) => one.pages).filter((page) => page.bytes > 1_000_000);
  none(large.map((page) => `${page.pack}/${page.path}: ${page.bytes}`), "pages that are too large");
});

test("pages open quickly", async () => {
  const late = [];
  const rows = [];
  // The largest of each kind, and the largest of all.
  const chosen = new Set([...pack.pages].sort((a, b) => b.bytes - a.bytes).slice(0, long ? pack.pages.length : 5));
  for (const page of oneOfEachKind([...pack.pages].sort((a, b) => b.bytes - a.bytes))) chosen.add(page);
  const tab = await open(browser, pack.pages[0]);
  for (const page of chosen) {
    await turn(tab, page);
    const [load, paint] = await tab.evaluate(async () => {
      const [navigation] = performance.getEntriesByType("navigation");
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      return [navigation.loadEventEnd, performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN];
    });
    rows.push([page.path, page.bytes, Math.round(load), Math.round(paint)]);
    if (load > limits.open) late.push(`${page.path}: ${Math.round(load)} ms`);
  }
  await tab.context().close();
  rows.sort((a, b) => b[2] - a[2]);
  console.log(`${cpus().length} cores; limit in --long: 1 s x ${slower}`);
  console.log("| page | bytes | load, ms | first paint, ms |\n|---|--:|--:|--:|");
  for (const row of rows.slice(0, 15)) console.log(`| ${row.join(" | ")} |`);
  if (long) none(late, "pages that open late");
});

// From a key to what the page shows of it, in milliseconds.
async function answerTime(tab, field, words, answered) {
  await tab.locator(field).focus();
  const start = await tab.evaluate(() => performance.now());
  await tab.keyboard.insertText(words);
  await until(tab, answered, words, 60_000);
  return (await tab.evaluate(() => performance.now())) - start;
}

// Bytes of the scripts that a page has asked for so far.
function scripts(tab) {
  const files = new Set();
  tab.on("request", (request) => {
    if (request.resourceType() === "script") files.add(fileURLToPath(request.url()));
  });
  return () => [...files].reduce((sum, file) => sum + statSync(file).size, 0);
}

test("the filter of the register answers quickly", async () => {
  const page = pack.pages.find((one) => one.path === "pages/evidence.html");
  assert.ok(page, "the pack has a register of evidence");
  const tab = await open(browser, page);
  const loaded = scripts(tab);
  const time = await answerTime(tab, ".filter input[type=search]", "number 1777", () => {
    const status = document.querySelector("main [role=status]")?.textContent ?? "";
    const rows = [...document.querySelectorAll("main tbody tr")].filter((row) => row.checkVisibility());
    return /[0-9]/.test(status) && rows.length > 0 && rows.every((row) => row.textContent.includes("1777"));
  });
  console.log(`first answer of the filter: ${Math.round(time)} ms, scripts of ${loaded()} bytes for it`);
  if (long) assert.ok(time < limits.answer, `${Math.round(time)} ms`);
  none(tab.noise, "messages and requests");
  await tab.context().close();
});

test("the search answers quickly and loads little for it", async () => {
  for (const words of ["report number 177", "standard", "a"]) {
    const tab = await open(browser, pack.pages.find((one) => one.path === "index.html"));
    const loaded = scripts(tab);
    const time = await answerTime(tab, "#pack-search", words, () => document.querySelector("#search-results a") !== null);
    console.log(`first answer of the search for "${words}": ${Math.round(time)} ms, scripts of ${loaded()} bytes for it`);
    assert.ok(loaded() < 300_000, `${loaded()} bytes of scripts for "${words}"`);
    if (long) assert.ok(time < limits.answer, `${Math.round(time)} ms`);
    none(tab.noise, "messages and requests");
    await tab.context().close();
  }
});
