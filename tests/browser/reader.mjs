// What readers do on a page.
import { long, settle } from "./chromium.mjs";

// Types into every field, opens what opens, presses every button.
export async function useEverything(tab, words = ["plan", "e", "<b>&\"'"]) {
  await tab.evaluate(() => {
    for (const summary of [...document.querySelectorAll("summary")].filter((one) => one.checkVisibility())) summary.click();
  });
  for (const field of await tab.locator("input:not([type=checkbox]):not([type=radio]):visible").all()) {
    for (const word of words) {
      await field.fill(word);
      await settle(tab);
    }
    await field.press("ArrowDown");
    await field.press("Escape");
    await field.fill("");
    await settle(tab);
  }
  for (const box of await tab.locator("input[type=checkbox]:visible, input[type=radio]:visible").all()) await box.click();
  for (const choice of await tab.locator("select:visible").all()) {
    const values = await choice.locator("option").evaluateAll((options) => options.map((option) => option.value));
    for (const value of values.slice(0, long ? 12 : 4)) {
      await choice.selectOption(value);
      await settle(tab);
    }
    await choice.selectOption(values[0]);
  }
  await tab.evaluate(async () => {
    for (const button of [...document.querySelectorAll("button, [role=button]")].slice(0, 30)) {
      // One may have taken another away.
      if (!button.isConnected || !button.checkVisibility()) continue;
      button.click();
      await new Promise((done) => setTimeout(done));
    }
  });
  await settle(tab);
}
