// A page says nothing to the console, asks for nothing outside its pack and opens nothing, whatever its reader does.
import { after, before, test } from "node:test";
import { listen, long, none, open, settle, startChromium, turn } from "./chromium.mjs";
import { kinds, oneOfEachKind, ordinaryPacks, packs } from "./pages.mjs";
import { useEverything } from "./reader.mjs";

let browser;
before(async () => (browser = await startChromium()));
after(() => browser?.close());

// Of the packs that somebody might have written a page of each kind among them all; hostile.test.mjs listens to the hostile one.
const pagesOf = (pack) => {
  if (long) return pack.pages;
  return ordinaryPacks.includes(pack) ? kinds.filter((page) => page.pack === pack.name) : pack.name === "hostile" ? [] : oneOfEachKind(pack.pages);
};

for (const pack of packs.filter((one) => pagesOf(one).length > 0)) {
  test(`${pack.name}: no message, error or request`, async () => {
    const pages = pagesOf(pack);
    const tab = await open(browser, pages[0]);
    for (const page of pages) {
      await turn(tab, page);
      await settle(tab);
    }
    none(tab.noise, "messages and requests");
    await tab.context().close();
  });
}

// hostile.test.mjs does the same to the hostile pack, which has a page of each kind.
test("nor when a reader uses what there is to use", { skip: !long && "in the long form" }, async () => {
  const noise = [];
  for (const page of kinds) {
    const tab = await open(browser, page);
    await useEverything(tab);
    noise.push(...tab.noise);
    await tab.context().close();
  }
  none(noise, "messages and requests");
});

test("the listener hears what a page does wrong", async () => {
  const context = await browser.newContext();
  const tab = await context.newPage();
  const noise = listen(context, packs[0].root);
  await tab.goto(`data:text/html,<img src="https://example.invalid/x"><script>console.log(1);alert(2);nothing()</script>`);
  await settle(tab);
  for (const sound of ["console.log: 1", "dialog: 2", "nothing is not defined", "request: https://example.invalid/x"]) {
    if (!noise.some((line) => line.includes(sound))) throw new Error(`not heard: ${sound}; heard:\n${noise.join("\n")}`);
  }
  await context.close();
});
