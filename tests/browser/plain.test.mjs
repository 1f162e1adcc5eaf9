// Without scripts everything is there, without motion nothing moves, and with forced colours everything can be told from its ground.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { addressOf, long, none, open, startChromium, turn } from "./chromium.mjs";
import { kinds, label, ordinaryPacks, packNamed } from "./pages.mjs";

let browser;
before(async () => (browser = await startChromium()));
after(() => browser?.close());

async function onEachKind(options, look, what, media = [{}]) {
  const problems = [];
  const tab = await open(browser, kinds[0], options);
  for (const page of kinds) {
    await turn(tab, page);
    for (const medium of media) {
      await tab.emulateMedia(medium);
      for (const problem of await tab.evaluate(look)) problems.push([label(page), ...Object.values(medium), problem].join(": "));
    }
  }
  await tab.context().close();
  none(problems, what);
}

test("without scripts every page shows all of its content, and no control that does nothing", () =>
  onEachKind(
    { javaScriptEnabled: false },
    () => {
      const problems = [];
      const main = document.querySelector("main");
      if (!main || main.innerText.trim().length < 20) problems.push("the main part is empty");
      if (!document.querySelector("main h1")?.checkVisibility()) problems.push("no heading");
      for (const element of main?.querySelectorAll("*") ?? []) {
        if (element.checkVisibility({ visibilityProperty: true }) || element.textContent.trim() === "") continue;
        // What is for paper, opens by a press, or is a control that needs scripts, is not lost.
        const alone = element.parentElement.checkVisibility({ visibilityProperty: true });
        if (!alone || element.closest("details, template, form, datalist, select, svg, .print-only")) continue;
        problems.push(`hidden: <${element.localName} class="${element.className}"> ${element.textContent.trim().slice(0, 80)}`);
      }
      for (const element of document.querySelectorAll("input, select, textarea, button, [role=button], [role=search]")) {
        if (element.checkVisibility({ visibilityProperty: true })) problems.push(`needs scripts: ${element.outerHTML.slice(0, 200)}`);
      }
      return problems;
    },
    "things that are not as they should be without scripts",
  ));

for (const pack of long ? ordinaryPacks : [packNamed("brent-wcc-2008-09-draft")]) {
  test(`without scripts links that are to be seen lead to every page of ${pack.name}`, async () => {
    const root = pathToFileURL(pack.root).href;
    const tab = await open(browser, pack.pages.find((page) => page.path === "index.html"), { javaScriptEnabled: false });
    const seen = new Set([tab.url()]);
    for (const address of seen) {
      await tab.goto(address);
      const links = await tab.evaluate(() =>
        [...document.links].filter((link) => link.checkVisibility({ visibilityProperty: true })).map((link) => link.href.replace(/#.*/, "")),
      );
      for (const link of links) if (link.startsWith(root) && link.endsWith(".html") && !link.includes("/data/")) seen.add(link);
    }
    none(
      pack.pages.filter((page) => !seen.has(addressOf(page))).map((page) => page.path),
      "pages that no visible link leads to",
    );
    none(tab.noise, "messages and requests");
    await tab.context().close();
  });
}

test("without scripts a link in the head of the page turns it", async () => {
  const tab = await open(browser, packNamed("brent-wcc-2008-09-draft").pages.find((page) => page.path === "index.html"), {
    javaScriptEnabled: false,
  });
  const heading = await tab.locator("main h1").innerText();
  await tab.locator("nav a:visible:not([aria-current])").first().click();
  await tab.waitForLoadState("load");
  assert.notEqual(await tab.locator("main h1").innerText(), heading);
  await tab.context().close();
});

test("nothing moves for readers who want no motion", () =>
  onEachKind(
    { reducedMotion: "reduce" },
    () => {
      const problems = document.getAnimations().map((one) => `an animation of <${one.effect?.target?.localName}>`);
      const seconds = (times) => Math.max(...times.split(",").map((time) => parseFloat(time) * (time.trim().endsWith("ms") ? 0.001 : 1)));
      for (const element of document.querySelectorAll("*")) {
        for (const part of [null, "::before", "::after"]) {
          const style = getComputedStyle(element, part);
          const moves =
            seconds(style.transitionDuration) > 0.01 || (style.animationName !== "none" && seconds(style.animationDuration) > 0.01);
          if (moves || style.scrollBehavior === "smooth") {
            problems.push(`<${element.localName} class="${element.getAttribute("class") ?? ""}">${part ?? ""} moves`);
          }
        }
      }
      return problems;
    },
    "things that move",
  ));

// In the page: what cannot be told from its ground when the system chooses the colours.
function lostInForcedColours() {
  const problems = [];
  const name = (element) =>
    `<${element.localName} class="${element.getAttribute("class") ?? ""}"> ${element.textContent.trim().slice(0, 50)}`;
  const channels = (colour) => (/rgba?\(([^)]*)\)/.exec(colour)?.[1] ?? "0,0,0,0").split(/[\s,/]+/).map(Number);
  const luminance = (colour) => {
    const [r, g, b] = channels(colour).map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a, b) => {
    const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
  };
  const probe = document.body.appendChild(document.createElement("p"));
  probe.style.setProperty("forced-color-adjust", "none");
  probe.style.setProperty("background-color", "Canvas");
  const ground = getComputedStyle(probe).backgroundColor;
  probe.remove();

  for (const element of document.querySelectorAll("body *")) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const style = getComputedStyle(element);
    const svg = element.closest("svg");
    // Whoever keeps his own colours answers for all of them.
    if (!svg && style.forcedColorAdjust === "none") {
      let at = element;
      while (at && channels(getComputedStyle(at).backgroundColor)[3] === 0) at = at.parentElement;
      const behind = at ? getComputedStyle(at).backgroundColor : ground;
      if (element.textContent.trim() !== "" && contrast(style.color, behind) < 4.5) problems.push(`text like its ground: ${name(element)}`);
    }
    const badge = element.matches(".badge, .nhsuk-tag");
    if (badge && (parseFloat(style.borderTopWidth) < 1 || style.borderTopStyle === "none")) problems.push(`no border: ${name(element)}`);
    const control = element.matches("input:not([type=hidden]), select, textarea");
    if (control && parseFloat(style.borderTopWidth) < 1) problems.push(`no border: ${name(element)}`);
    if (element.localName === "svg") {
      const shapes = [...element.querySelectorAll("rect, path, circle, line, polyline, polygon, text")];
      const told = shapes.some((shape) => {
        const { fill, stroke } = getComputedStyle(shape);
        return [fill, stroke].some((colour) => colour !== "none" && channels(colour)[3] !== 0 && contrast(colour, ground) >= 3);
      });
      if (shapes.length > 0 && !told) problems.push(`a picture like its ground: ${name(element)}`);
    }
  }
  return problems;
}

const schemes = ["dark", ...(long ? ["light"] : [])];
test(`with forced colours, ${schemes.join(" and ")}, everything can be told from its ground`, () =>
  onEachKind({ forcedColors: "active" }, lostInForcedColours, "things that are not to be seen", schemes.map((colorScheme) => ({ colorScheme }))));

test("with forced colours pages are not blank", { skip: !long && "in the long form" }, async () => {
  const problems = [];
  const tab = await open(browser, kinds[0], { forcedColors: "active", colorScheme: "dark" });
  for (const page of kinds) {
    await turn(tab, page);
    const shown = await tab.screenshot();
    await tab.evaluate(() => document.documentElement.style.setProperty("visibility", "hidden"));
    if (shown.equals(await tab.screenshot())) problems.push(label(page));
  }
  await tab.context().close();
  none(problems, "pages that are blank");
});

test("text like its ground is found", async () => {
  const tab = await browser.newPage({ forcedColors: "active", colorScheme: "dark" });
  await tab.setContent(
    `<p style="forced-color-adjust:none;color:#111;background:#000">x</p><span class="badge">x</span>
     <svg><rect width="9" height="9" fill="#000"/></svg>`,
  );
  const problems = await tab.evaluate(lostInForcedColours);
  for (const what of ["text like its ground", "no border", "a picture like its ground"]) {
    if (!problems.some((problem) => problem.startsWith(what))) throw new Error(`not found: ${what}; found: ${problems}`);
  }
});
