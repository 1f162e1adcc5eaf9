// Pictures of each kind of page, for people: on a desktop, on a telephone, in forced colours, on paper. No test.
// node tests/browser/screenshots.mjs BINARY OUT [EXAMPLE...]
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const [binary, out, ...asked] = process.argv.slice(2);
if (!binary || !out) {
  console.error("usage: node tests/browser/screenshots.mjs BINARY OUT [EXAMPLE...]");
  process.exit(2);
}
const here = dirname(fileURLToPath(import.meta.url));
const kept = process.env.ASSURE_BROWSER_WORK;
process.env.ASSURE_BROWSER_WORK = kept || mkdtempSync(join(tmpdir(), "pictures-"));
execFileSync("sh", [join(here, "packs.sh"), resolve(binary), process.env.ASSURE_BROWSER_WORK], { stdio: "inherit" });

const { open, startChromium, turn, work } = await import("./chromium.mjs");
const { oneOfEachKind, packNamed } = await import("./pages.mjs");

const screens = {
  desktop: { viewport: { width: 1280, height: 900 } },
  narrow: { viewport: { width: 400, height: 800 } },
  forced: { viewport: { width: 1280, height: 900 }, forcedColors: "active", colorScheme: "dark" },
};
// Longer pages say nothing more to somebody who looks at a picture.
const longest = 6000;

const examples = asked.length > 0 ? asked : ["brent-wcc-2008-09", "brent-wcc-2008-09-draft"];
mkdirSync(out, { recursive: true });
const browser = await startChromium();
for (const example of examples) {
  const pages = oneOfEachKind(packNamed(example).pages);
  const name = (page) => `${example}-${page.path.replace(/^pages\//, "").replace(/\.html$/, "").replaceAll("/", "-")}`;
  for (const [screen, options] of Object.entries(screens)) {
    const tab = await open(browser, pages[0], options);
    for (const page of pages) {
      await turn(tab, page);
      const { width } = options.viewport;
      const height = await tab.evaluate(() => document.documentElement.scrollHeight);
      const clip = { x: 0, y: 0, width, height: Math.min(height, longest) };
      await tab.screenshot({ path: join(out, `${name(page)}-${screen}.png`), fullPage: true, clip });
    }
    await tab.context().close();
  }
  const tab = await open(browser, pages[0]);
  for (const page of pages) {
    await turn(tab, page);
    const pdf = join(out, `${name(page)}.pdf`);
    writeFileSync(pdf, await tab.pdf({ preferCSSPageSize: true, printBackground: false }));
    execFileSync("pdftoppm", ["-png", "-r", "60", "-l", "4", pdf, join(out, `${name(page)}-paper`)]);
    rmSync(pdf);
  }
  await tab.context().close();
}
await browser.close();
if (!kept) rmSync(work, { recursive: true });
