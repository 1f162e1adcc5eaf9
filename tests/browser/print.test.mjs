// A printed page says what it belongs to, is numbered, says DRAFT, and carries nothing that only a screen needs.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { none, open, startChromium, turn } from "./chromium.mjs";
import { kinds, label } from "./pages.mjs";

let browser, folder;
before(async () => {
  browser = await startChromium();
  folder = mkdtempSync(join(tmpdir(), "print-"));
});
after(async () => {
  await browser?.close();
  if (folder) rmSync(folder, { recursive: true });
});

const printed = (pdf) => {
  const file = join(folder, "page.pdf");
  writeFileSync(file, pdf);
  const text = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8", maxBuffer: 1 << 28 });
  return text.split("\f").slice(0, -1);
};
const plain = (text) => text.replace(/\s+/g, "");

// In the page, as it is on paper: what is wrong with it there.
function wrongOnPaper() {
  const wrong = [];
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  for (const row of document.querySelectorAll("tr")) {
    if (getComputedStyle(row).breakInside !== "avoid") wrong.push("a row that may be cut");
  }
  for (const heading of document.querySelectorAll("main :is(h2, h3, h4), caption")) {
    if (!/avoid/.test(getComputedStyle(heading).breakAfter)) wrong.push(`a heading may stand last: ${heading.textContent.trim()}`);
  }
  for (const head of document.querySelectorAll("thead")) {
    if (shown(head) && getComputedStyle(head).display !== "table-header-group") wrong.push("a table's head is not repeated");
  }
  const never = 'nav, a[href="#content"], .nhsuk-skip-link, [role=search], input, select, button, .filter';
  for (const element of document.querySelectorAll(never)) {
    // A button that sorts is a heading too.
    if (shown(element) && !element.closest("thead")) wrong.push(`printed: ${element.outerHTML.slice(0, 120)}`);
  }
  // Paper does not scroll.
  for (const box of document.querySelectorAll("main *")) {
    const style = getComputedStyle(box);
    if (shown(box) && !box.closest("svg") && /auto|scroll|hidden/.test(style.overflowX) && box.getBoundingClientRect().width > 1) {
      wrong.push(`cut off on paper: <${box.localName} class="${box.className}">`);
    }
  }
  // What a closed part holds is not on paper either.
  for (const part of document.querySelectorAll("main details:not([open])")) {
    const inside = part.querySelector(":scope > :not(summary)");
    if (inside && inside.textContent.trim() !== "" && !inside.checkVisibility()) {
      wrong.push(`closed on paper: ${part.querySelector("summary")?.textContent.trim()}`);
    }
  }
  return wrong;
}

test("every sheet says what it belongs to, cuts no row, and shows nothing that only works on a screen", async () => {
  const problems = [];
  const tab = await open(browser, kinds[0]);
  for (const page of kinds) {
    await turn(tab, page);
    const names = await tab.evaluate(() => ({
      organisation: document.querySelector(".masthead .organisation, [data-organisation]")?.textContent.trim(),
      pack: document.querySelector(".masthead .pack, [data-pack]")?.textContent.trim(),
      links: [...document.querySelectorAll('main .statement a[href^="http"]')].map((link) => link.getAttribute("href")),
    }));
    assert.ok(names.organisation && names.pack, `${label(page)} names its organisation and its pack`);
    await tab.emulateMedia({ media: "print" });
    for (const what of await tab.evaluate(wrongOnPaper)) problems.push(`${label(page)}: ${what}`);
    await tab.emulateMedia({ media: null });
    const sheets = printed(await tab.pdf({ preferCSSPageSize: true, printBackground: false }));
    sheets.forEach((sheet, i) => {
      const text = plain(sheet);
      const wants = [`Page ${i + 1} of ${sheets.length}`, names.organisation, names.pack, ...(page.draft ? ["DRAFT"] : [])];
      for (const want of wants) {
        if (!text.includes(plain(want))) problems.push(`${label(page)}, sheet ${i + 1} of ${sheets.length}: no "${want}"`);
      }
      if (!page.draft && text.includes("DRAFT")) problems.push(`${label(page)}, sheet ${i + 1}: DRAFT, and is none`);
    });
    const whole = plain(sheets.join(""));
    for (const link of names.links) {
      if (!whole.includes(plain(link))) problems.push(`${label(page)}: where "${link}" leads is not on paper`);
    }
  }
  await tab.context().close();
  none(problems, "things that are wrong on paper");
});
