// Everything works with the keyboard alone, in the order of the page, and the focus is always to be seen.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { long, none, open, settle, startChromium, turn, until } from "./chromium.mjs";
import { kinds, label, oneOfEachKind, ordinaryPacks, packNamed } from "./pages.mjs";

let browser;
before(async () => (browser = await startChromium()));
after(() => browser?.close());

test("the first key leads past the head of the page, and each page has the search", async () => {
  const problems = [];
  const tab = await open(browser, kinds[0]);
  // The head of one page is that of another.
  for (const page of kinds.filter((_, i) => long || i % 3 === 0)) {
    await turn(tab, page);
    if (!(await tab.locator("form[role=search] #pack-search").isVisible())) problems.push(`${label(page)}: no search`);
    await tab.keyboard.press("Tab");
    const link = await tab.evaluate(() => {
      const at = document.activeElement;
      const box = at.getBoundingClientRect();
      return { href: at.getAttribute("href") ?? at.localName, seen: box.top >= 0 && box.left >= 0 && box.width > 20 && box.right <= innerWidth };
    });
    if (!/^#./.test(link.href)) problems.push(`${label(page)}: first comes ${link.href}`);
    if (!link.seen) problems.push(`${label(page)}: the skip link is not to be seen when it has the focus`);
    await tab.keyboard.press("Enter");
    const inMain = await tab.evaluate(() => document.activeElement.closest("main") !== null);
    if (!inMain) problems.push(`${label(page)}: the skip link does not lead to the main part`);
    await tab.keyboard.press("Tab");
    const next = await tab.evaluate(() => {
      const at = document.activeElement;
      const main = document.querySelector("main");
      return main.contains(at) || main.querySelector("a[href], button, input") === null;
    });
    if (!next) problems.push(`${label(page)}: from there the next key leaves the main part`);
  }
  await tab.context().close();
  none(problems, "skip links that do not work, and pages without search");
});

// In the page: lists what the keyboard has to reach, and how each of them looks without the focus.
function prepare() {
  const looks = (element) => {
    const style = getComputedStyle(element);
    const outline = style.outlineStyle === "none" || style.outlineWidth === "0px" ? "none" : `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor}`;
    return [outline, style.boxShadow, style.backgroundColor, style.borderTopColor, style.borderTopWidth, style.textDecorationThickness].join("|");
  };
  const wanted = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")].filter((element) => {
    if (element.disabled || element.tabIndex < 0 || element.type === "hidden") return false;
    // Of radio buttons one has the focus, the arrows reach the others.
    if (element.type === "radio" && !element.checked) return false;
    return element.checkVisibility({ visibilityProperty: true });
  });
  window.keys = { wanted, before: new Map(wanted.map((element) => [element, looks(element)])), looks };
  return wanted.length;
}

function whereNow() {
  const { wanted, before, looks } = window.keys;
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const box = at.getBoundingClientRect();
  const x = Math.min(Math.max(box.left + Math.min(box.width, 20) / 2, 0), innerWidth - 1);
  const y = Math.min(Math.max(box.top + Math.min(box.height, 20) / 2, 0), innerHeight - 1);
  const top = document.elementFromPoint(x, y);
  return {
    index: wanted.indexOf(at),
    name: `<${at.localName} class="${at.className}"> ${at.textContent.trim().slice(0, 60)}`,
    marked: !before.has(at) || before.get(at) !== looks(at),
    // An inline link of several lines has a box with corners that are not its own.
    covered: !(top && (at.contains(top) || top.contains(at))) && at.getClientRects().length === 1,
    outside: box.bottom <= 0 || box.top >= innerHeight,
    scrolls: at.scrollWidth > at.clientWidth || at.scrollHeight > at.clientHeight,
  };
}

test("the keyboard reaches everything, in order, and the focus shows", async () => {
  const problems = [];
  const tab = await open(browser, kinds[0], { reducedMotion: "reduce" });
  for (const page of kinds) {
    await turn(tab, page);
    const count = await tab.evaluate(prepare);
    const reached = new Set();
    let last = -1;
    const limit = long ? Infinity : 15;
    for (let i = 0; i < Math.min(count, limit) + 20; ++i) {
      await tab.keyboard.press("Tab");
      const now = await tab.evaluate(whereNow);
      if (!now || (now.index >= 0 && reached.has(now.index))) break;
      if (now.index < 0) {
        // Chromium gives the focus to whatever scrolls.
        if (!now.scrolls) problems.push(`${label(page)}: not expected to have the focus: ${now.name}`);
        continue;
      }
      if (now.index < last) problems.push(`${label(page)}: out of order: ${now.name}`);
      if (!now.marked) problems.push(`${label(page)}: the focus does not show: ${now.name}`);
      if (now.outside) problems.push(`${label(page)}: outside the window when it has the focus: ${now.name}`);
      else if (now.covered) problems.push(`${label(page)}: covered when it has the focus: ${now.name}`);
      last = now.index;
      reached.add(now.index);
    }
    if (reached.size < Math.min(count, limit)) problems.push(`${label(page)}: ${reached.size} of ${count} reached`);
  }
  await tab.context().close();
  none(problems, "places where the keyboard does not do");
});

test("a focus that does not show is found", async () => {
  const tab = await browser.newPage();
  await tab.setContent(`<style>* { outline: none } b { position: fixed; inset: 0; background: #fff }</style><a href="#x">x</a><b></b>`);
  await tab.evaluate(prepare);
  await tab.keyboard.press("Tab");
  const now = await tab.evaluate(whereNow);
  assert.deepEqual({ marked: now.marked, covered: now.covered }, { marked: false, covered: true });
});

// Presses Tab until the focus is on what the selector names.
async function tabTo(tab, selector, most = 60) {
  for (let i = 0; i < most; ++i) {
    await tab.keyboard.press("Tab");
    if (await tab.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
  }
  assert.fail(`${most} times Tab do not lead to ${selector}`);
}

const index = (name) => packNamed(name).pages.find((page) => page.path === "index.html");
const pagesWith = (mark) => ordinaryPacks.flatMap((pack) => pack.pages.filter((page) => page.marks.some((one) => mark.test(one))));

test("the search is used with the keyboard alone", async () => {
  const tab = await open(browser, index("brent-wcc-2008-09"));
  assert.equal(await tab.locator("form[role=search] input#pack-search").count(), 1, "a search on the first page");
  await tabTo(tab, "#pack-search");
  await tab.keyboard.type("strategic plan");
  await tab.locator("#search-results a").first().waitFor({ timeout: 10_000 });
  const results = await tab.locator("#search-results a").evaluateAll((links) => links.map((link) => link.href));
  assert.ok(results.length > 1, "some results");
  for (const address of results) assert.ok(existsSync(fileURLToPath(address.replace(/#.*/, ""))), address);
  const said = (await tab.locator("[role=status]").allInnerTexts()).join(" ") + (await tab.locator("#search-results").innerText());
  assert.match(said, /[0-9]+ results?/);

  await tab.keyboard.press("Enter");
  await settle(tab);
  await tabTo(tab, "#search-results a", 20);
  const first = await tab.evaluate(() => document.activeElement.href);
  await Promise.all([tab.waitForURL(first), tab.keyboard.press("Enter")]);
  if (first.includes("#")) assert.equal(await tab.evaluate(() => document.querySelectorAll(":target").length), 1, `${first} is there`);

  // Away with it.
  await turn(tab, index("brent-wcc-2008-09"));
  await tabTo(tab, "#pack-search");
  await tab.keyboard.type("plan");
  await tab.locator("#search-results a").first().waitFor({ timeout: 10_000 });
  await tab.keyboard.press("Escape");
  assert.equal(await tab.locator("#search-results a:visible").count(), 0);
  assert.equal(await tab.evaluate(() => document.activeElement.id), "pack-search");

  await tab.keyboard.type("qqqxxqqq");
  await until(tab, () => /no results/i.test(document.getElementById("search-results").innerText));
  none(tab.noise, "messages and requests");
  await tab.context().close();
});

test("results that come late leave the focus where it is", async () => {
  const tab = await open(browser, index("brent-wcc-2008-09"));
  await tabTo(tab, "#pack-search");
  // The key comes before the answer to what was typed.
  await tab.keyboard.type("strategic plan");
  await tab.keyboard.press("Enter");
  await until(tab, () => document.activeElement.matches("#search-results h2"));
  await tabTo(tab, "#search-results a", 20);
  await tab.waitForTimeout(400);
  assert.ok(await tab.evaluate(() => document.activeElement.matches("#search-results a")), "the focus is still on a result");
  await tab.context().close();
});

test("the search finds from a page below the first, too", async () => {
  const tab = await open(browser, packNamed("brent-wcc-2008-09").pages.find((page) => page.path.startsWith("pages/")));
  await tab.locator("#pack-search").focus();
  await tab.keyboard.type("plan");
  await tab.locator("#search-results a").first().waitFor({ timeout: 10_000 });
  const address = await tab.locator("#search-results a").first().evaluate((link) => link.href);
  assert.ok(existsSync(fileURLToPath(address.replace(/#.*/, ""))), address);
  await tab.context().close();
});

// Rows that a reader sees.
const rowsOf = (tab) =>
  tab.locator("main table:has(thead) tbody tr:visible").evaluateAll((rows) => rows.map((row) => row.innerText.replace(/\s+/g, " ").trim()));

test("the register is filtered with the keyboard alone", async () => {
  const page = packNamed("big").pages.find((one) => one.path === "pages/evidence.html");
  assert.ok(page, "the pack has a register of evidence");
  const tab = await open(browser, page);
  const before = await rowsOf(tab);
  await tabTo(tab, ".filter input[type=search]");
  await tab.keyboard.type("number 177");
  await until(tab, () => {
    const rows = [...document.querySelectorAll("main tbody tr")];
    return rows.length > 0 && rows.every((row) => row.textContent.includes("177"));
  });
  const found = await rowsOf(tab);
  assert.ok(found.length > 0 && found.length < before.length, `${found.length} rows of ${before.length}`);
  for (const row of found) assert.match(row, /177/);
  // All of them, also of what stands on further pages: 177, 1177 and 1770 to 1779, of 2,000.
  const said = await tab.locator(".filter [role=status]").innerText();
  assert.match(said, long ? /[0-9]/ : /\b12\b/, `"${said}" says how many there are`);

  await tabTo(tab, ".filter button");
  await tab.keyboard.press("Enter");
  await until(tab, (count) => document.querySelectorAll("main tbody tr").length === count, before.length);
  assert.deepEqual(await rowsOf(tab), before);
  none(tab.noise, "messages and requests");
  await tab.context().close();
});

test("the register is sorted with the keyboard alone", async () => {
  const page = packNamed("brent-wcc-2008-09").pages.find((one) => one.path === "pages/evidence.html");
  assert.ok(page, "the pack has a register of evidence");
  const tab = await open(browser, page);
  const firsts = () =>
    tab.locator("main table[data-rows] tbody tr > :first-child").evaluateAll((cells) => cells.map((cell) => cell.firstChild.textContent.trim()));
  await tabTo(tab, "thead button");
  const column = tab.locator("th:has(button:focus)");
  for (const [key, order] of [["Enter", "ascending"], ["Space", "descending"]]) {
    await tab.keyboard.press(key);
    await until(tab, (wanted) => document.activeElement.closest("th")?.getAttribute("aria-sort") === wanted, order);
    await settle(tab);
    assert.equal(await column.count(), 1, "the focus stays where it was");
    const shown = await firsts();
    assert.ok(shown.length > 2, "there are rows");
    const { compare } = new Intl.Collator("en-GB", { numeric: true });
    assert.deepEqual(shown, [...shown].sort(order === "ascending" ? compare : (a, b) => compare(b, a)), order);
  }
  await tab.context().close();
});

test("long lists are turned with the keyboard alone", async () => {
  const tab = await open(browser, packNamed("big").pages.find((one) => one.path === "pages/evidence.html"));
  await tabTo(tab, ".filter input[type=search]");
  await tab.keyboard.type("report");
  await tab.locator("button:visible", { hasText: /^next/i }).waitFor({ timeout: 10_000 });
  const before = await rowsOf(tab);
  await tab.locator("button", { hasText: /^next/i }).focus();
  await tab.keyboard.press("Enter");
  await until(tab, () => /^51 to/.test(document.querySelector(".filter [role=status]").textContent));
  const after = await rowsOf(tab);
  assert.ok(after.length > 0 && !after.some((row) => before.includes(row)), "other rows");
  assert.match(await tab.evaluate(() => document.activeElement.textContent), /^next/i, "the focus stays on the button");
  await tab.context().close();
});

test("the trace matrix is scrolled with the keyboard alone", async () => {
  const pages = pagesWith(/> table\.[^ ]*\bmatrix\b/);
  assert.ok(pages.length > 0, "some page has a matrix");
  for (const page of oneOfEachKind(pages)) {
    const tab = await open(browser, page, { viewport: { width: 320, height: 640 } });
    const region = tab.locator(".scroll:has(table.matrix)").first();
    const facts = await region.evaluate((element) => ({
      focus: element.tabIndex,
      role: element.getAttribute("role"),
      named: element.matches("[aria-label], [aria-labelledby]"),
      wide: element.scrollWidth > element.clientWidth,
      heads: element.querySelectorAll("th[scope=col]").length > 0 && element.querySelectorAll("th[scope=row]").length > 0,
    }));
    assert.deepEqual({ ...facts, wide: true }, { focus: 0, role: "region", named: true, wide: true, heads: true }, label(page));
    if (facts.wide) {
      await tabTo(tab, ".scroll:has(table.matrix)", 200);
      for (let i = 0; i < 5; ++i) await tab.keyboard.press("ArrowRight");
      await until(tab, () => document.activeElement.scrollLeft > 0);
    }
    await tab.context().close();
  }
});
