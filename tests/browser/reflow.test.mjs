// Pages fit: at 320 px, at 400 % zoom, with text twice as large and with other spacing nothing is cut off and nobody scrolls sideways.
// WCAG 2.2: 1.4.4 resize text, 1.4.10 reflow, 1.4.12 text spacing.
import { after, before, test } from "node:test";
import { long, none, open, startChromium, turn } from "./chromium.mjs";
import { kinds, label, oneOfEachKind, packNamed } from "./pages.mjs";

// The spacing that 1.4.12 names.
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }`;
const twice = "html { font-size: 200% !important; }";

// Each with the styles that a reader may bring, one after the other.
const views = {
  "at 320 px": { options: { viewport: { width: 320, height: 640 } }, styles: { "with more space in the text": spacing } },
  // 1280 by 1024 at 400 %: as wide as at 320 px.
  ...(long && { "at 400 % zoom": { options: { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 } } }),
  // More space in the text is less narrow here than at 320 px.
  "at 1280 px": { options: {}, styles: { "with text of twice the size": twice, ...(long && { "with more space in the text": spacing }) } },
  // Between the others.
  ...(long && { "at 768 px": { options: { viewport: { width: 768, height: 1024 } } } }),
};

// In the page: what does not fit.
function misfits() {
  const problems = [];
  const page = document.scrollingElement;
  const name = (element) => {
    const classes = [...element.classList].map((one) => `.${one}`).join("");
    return `<${element.localName}${classes}> "${element.textContent.trim().replace(/\s+/g, " ").slice(0, 60)}"`;
  };
  const scrolls = (element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
  const scroller = (element) => {
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) if (scrolls(at)) return at;
    return null;
  };
  // What only screen readers read is a pixel large, by intention.
  const unseen = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      const box = at.getBoundingClientRect();
      if (style.clipPath === "inset(50%)") return true;
      if (style.position === "absolute" && (box.width <= 1 || box.height <= 1 || box.right <= 0 || box.bottom + scrollY <= 0)) return true;
    }
    return !element.checkVisibility({ visibilityProperty: true });
  };
  if (page.scrollWidth > page.clientWidth) problems.push(`the page is ${page.scrollWidth} wide of ${page.clientWidth}`);
  for (const element of document.body.querySelectorAll("*")) {
    if (element.closest("svg")) continue;
    const style = getComputedStyle(element);
    const text = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== "");
    // Scrolling inside is for what has two dimensions, and a keyboard has to get there.
    if (scrolls(element) && element.scrollWidth > element.clientWidth) {
      const reached = element.tabIndex >= 0 && element.getAttribute("role") === "region" && element.matches("[aria-label], [aria-labelledby]");
      const table = element.querySelector("table, svg, pre") !== null || element.localName === "pre";
      if (!table) problems.push(`scrolls sideways and is no table: ${name(element)}`);
      else if (!reached) problems.push(`scrolls sideways and is no region that the keyboard reaches: ${name(element)}`);
    }
    const cutsX = /hidden|clip/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
    const cutsY = /hidden|clip/.test(style.overflowY) && element.scrollHeight > element.clientHeight + 1;
    if ((cutsX || cutsY) && element.textContent.trim() !== "" && !unseen(element)) problems.push(`cut off: ${name(element)}`);
    if (!text || unseen(element)) continue;
    if (scroller(element)) continue;
    const range = document.createRange();
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || node.data.trim() === "") continue;
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        // Less than a pixel is rounding.
        if (box.width > 1 && (box.right > page.clientWidth + 1 || box.left < -1)) {
          problems.push(`outside the window (${Math.round(box.left)} to ${Math.round(box.right)}): ${name(element)}`);
          break;
        }
      }
    }
  }
  return problems;
}

// Constructed, since the policy of the pages allows no inline style.
function restyle(text) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets = [sheet];
}

let browser;
before(async () => (browser = await startChromium()));
after(() => browser?.close());

const written = { "what people write": kinds, "what nobody should write": oneOfEachKind(packNamed("hostile").pages) };

for (const [what, pages] of Object.entries(written)) {
  for (const [name, { options, styles }] of Object.entries(views)) {
    // What nobody should write has the least room at 320 px.
    const all = pages === kinds || long;
    if (!all && name !== "at 320 px") continue;
    test(`${what} fits ${name}`, async () => {
      const problems = [];
      const tab = await open(browser, pages[0], options);
      for (const page of pages) {
        await turn(tab, page);
        for (const [how, style] of [["", ""], ...(all ? Object.entries(styles ?? {}) : [])]) {
          if (style) await tab.evaluate(restyle, style);
          const found = await tab.evaluate(misfits);
          for (const problem of found.slice(0, 8)) problems.push(`${label(page)} ${how}: ${problem}`);
          if (found.length > 8) problems.push(`${label(page)} ${how}: ... ${found.length - 8} more`);
        }
      }
      await tab.context().close();
      none(problems, "places where something does not fit");
    });
  }
}

test("what does not fit is found", async () => {
  const tab = await browser.newPage({ viewport: { width: 320, height: 640 } });
  await tab.setContent(
    `<div style="width:600px">Wide text that goes on and on until it is outside the window, where nobody reads it.</div>
     <p style="overflow:hidden;height:5px">Cut text</p>`,
  );
  const problems = await tab.evaluate(misfits);
  for (const what of ["the page is", "outside the window", "cut off"]) {
    if (!problems.some((problem) => problem.startsWith(what))) throw new Error(`not found: ${what}; found: ${problems}`);
  }
});
