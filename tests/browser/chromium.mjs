// Chromium, and what all tests ask of it. Packages come from the work folder (packs.sh), never from beside the sources.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const work = process.env.ASSURE_BROWSER_WORK;
if (!work || !existsSync(join(work, "node_modules"))) {
  throw new Error("$ASSURE_BROWSER_WORK is not the folder that packs.sh made: start tests with tests/browser/run.sh or ctest");
}

// Every page, and 10,000 items, instead of a page of each kind.
export const long = process.env.ASSURE_BROWSER_LONG === "1";

const packages = createRequire(join(work, "package.json"));
const { chromium } = packages("playwright-core");
export const axeSource = () => readFileSync(packages.resolve("axe-core/axe.min.js"), "utf8");

// Chromium goes by the last list that it gets, so this takes the place of Playwright's, of which it repeats what concerns pages.
// The last four start a process that nobody uses, or one for each page.
const disabledFeatures = [
  "AutoExpandDetailsElement",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "LazyFrameLoading",
  "PaintHolding",
  "MultipleSpareRPHs",
  "SpareRendererForSitePerProcess",
  "ProactivelySwapBrowsingInstance",
  "RenderDocument",
];

const desktop = { viewport: { width: 1280, height: 1024 } };

export async function startChromium() {
  const executablePath = process.env.CHROMIUM || "/usr/bin/chromium-headless-shell";
  if (!existsSync(executablePath)) {
    throw new Error(`no Chromium at ${executablePath}: \`sh scripts/setup.sh test\` installs it, $CHROMIUM names another`);
  }
  // A user data folder of its own is what launch() makes by itself.
  return chromium.launch({
    executablePath,
    headless: true,
    // Chromium's sandbox does not start as root.
    chromiumSandbox: process.getuid() !== 0,
    args: [
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      `--disable-features=${disabledFeatures.join(",")}`,
    ],
  });
}

export const addressOf = (page) => pathToFileURL(page.file).href;

// A page open in a context of its own; `page.noise` grows with whatever a pack must never do.
export async function open(browser, page, options = {}) {
  const context = await browser.newContext({ ...desktop, ...options });
  const tab = await context.newPage();
  tab.noise = listen(context, page.root);
  await tab.goto(addressOf(page), { waitUntil: "load" });
  return tab;
}

// The next page in the same tab.
export const turn = (tab, page) => tab.goto(addressOf(page), { waitUntil: "load" });

// Messages, errors, dialogs, windows, downloads, and requests that leave the folder `root`.
export function listen(context, root) {
  const noise = [];
  const say = (where, what) => noise.push(`${where.replace(pathToFileURL(root).href + "/", "")}: ${what}`);
  context.on("console", (message) => say(message.page()?.url() ?? "", `console.${message.type()}: ${message.text()}`));
  context.on("weberror", (error) => say(error.page()?.url() ?? "", `error: ${error.error()}`));
  context.on("dialog", (dialog) => {
    say(dialog.page()?.url() ?? "", `dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  context.on("page", (page) => {
    page.on("popup", (popup) => say(page.url(), `window: ${popup.url()}`));
    page.on("download", (download) => say(page.url(), `download: ${download.url()}`));
    page.on("websocket", (socket) => say(page.url(), `socket: ${socket.url()}`));
  });
  context.on("request", (request) => {
    if (!isInside(request.url(), root)) say(request.frame().url(), `request: ${request.url()}`);
  });
  context.on("requestfailed", (request) => say(request.frame().url(), `failed request: ${request.url()}`));
  return noise;
}

export function isInside(address, root) {
  let url;
  try {
    url = new URL(address);
    if (url.protocol !== "file:") return false;
    return fileURLToPath(url.origin === "null" ? `file://${url.pathname}` : url).startsWith(root + "/");
  } catch {
    return false;
  }
}

// Whatever scripts have put off until later.
export const settle = (tab) =>
  tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))));

// Waits until the page says yes. Playwright's own waiting builds code from text, which the policy of our pages forbids.
export async function until(tab, predicate, argument, milliseconds = 10_000) {
  const end = Date.now() + milliseconds;
  while (!(await tab.evaluate(predicate, argument))) {
    if (Date.now() > end) assert.fail(`${milliseconds / 1000} s were not enough for ${predicate}`);
    await new Promise((done) => setTimeout(done, 10));
  }
}

export function none(problems, what) {
  if (problems.length === 0) return;
  const shown = [...new Set(problems)];
  const rest = shown.length > 200 ? `\n... and ${shown.length - 200} more` : "";
  assert.fail(`${problems.length} ${what}:\n${shown.slice(0, 200).join("\n")}${rest}`);
}
