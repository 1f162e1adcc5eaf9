// axe-core finds nothing on any kind of page: WCAG 2.2 A and AA, and its best practices.
import { after, before, test } from "node:test";
import { axeSource, long, none, open, startChromium, turn } from "./chromium.mjs";
import { kinds, label } from "./pages.mjs";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

const views = {
  "at 1280 px": {},
  ...(long && {
    "at 320 px": { viewport: { width: 320, height: 640 } },
    "in forced colours": { forcedColors: "active", colorScheme: "dark" },
  }),
};

const axe = axeSource();
let browser;
before(async () => (browser = await startChromium()));
after(() => browser?.close());

for (const [name, options] of Object.entries(views)) {
  test(`axe has nothing to say ${name}`, async () => {
    const problems = [];
    const tab = await open(browser, kinds[0], options);
    for (const page of kinds) {
      await turn(tab, page);
      await tab.evaluate(axe);
      const violations = await tab.evaluate(async (tags) => {
        const result = await axe.run({
          runOnly: { type: "tag", values: tags },
          // target-size is off by default, but part of WCAG 2.2.
          // Under forced colours styles say what the author wanted, and not what is seen: modes.test.mjs looks at that.
          rules: { "target-size": { enabled: true }, "color-contrast": { enabled: !matchMedia("(forced-colors: active)").matches } },
          resultTypes: ["violations"],
          preload: false,
        });
        return result.violations;
      }, rules);
      for (const violation of violations) {
        for (const node of violation.nodes) {
          problems.push(
            `${label(page)}: ${violation.id} (${violation.help})\n    ${node.target.join(" ")}\n    ${node.html}\n    ` +
              node.failureSummary.replaceAll("\n", "\n    "),
          );
        }
      }
    }
    none(problems, "violations");
    await tab.context().close();
  });
}

test("axe says what is wrong with a page that is wrong", async () => {
  const tab = await browser.newPage();
  await tab.setContent(`<p style="color:#ccc"><img src="data:,">grey</p>`);
  await tab.evaluate(axe);
  const ids = (await tab.evaluate(() => axe.run())).violations.map((violation) => violation.id);
  for (const id of ["image-alt", "color-contrast", "html-has-lang"]) {
    if (!ids.includes(id)) throw new Error(`axe misses ${id}: ${ids}`);
  }
});
