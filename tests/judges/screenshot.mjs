// A picture of a page: screenshot.mjs PAGE.html OUT.png [--width N] [--height N] [--dark] [--side] [--full]
// [--keys nnf] [--hash D3.6] [--no-script] [--pdf OUT.pdf]
import { parseArgs } from "node:util";
import { open, with_browser } from "./browser.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    width: { type: "string", default: "1440" }, height: { type: "string", default: "900" },
    dark: { type: "boolean" }, side: { type: "boolean" }, full: { type: "boolean" },
    keys: { type: "string", default: "" }, hash: { type: "string", default: "" }, pdf: { type: "string" },
    "no-script": { type: "boolean" },
  },
});
if (positionals.length !== 2) {
  console.error("usage: screenshot.mjs PAGE.html OUT.png [--width N] [--height N] [--dark] [--side] [--full] [--keys nnf] [--hash ID]");
  process.exit(2);
}
await with_browser(async (browser) => {
  const { page, faults } = await open(browser, positionals[0], {
    width: Number(values.width), height: Number(values.height), dark: values.dark, script: !values["no-script"],
    hash: values.hash && "#" + values.hash,
  });
  if (values.side) await page.keyboard.press("s");
  for (const key of values.keys) await page.keyboard.press(key);
  await page.waitForTimeout(200);
  await page.screenshot({ path: positionals[1], fullPage: Boolean(values.full) });
  if (values.pdf) await page.pdf({ path: values.pdf, preferCSSPageSize: true });
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
});
