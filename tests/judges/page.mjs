// Judges pages in a browser: page.mjs FILE.html... [--shots FOLDER]. A fault is a line; the status is 1 when there is any.
//
// Every page: asks for nothing but its own file, raises no script error, passes axe (WCAG 2 A and AA and best
// practices) in light and dark, inline and side by side, 1440 and 390 px wide, folded and unfolded; has unique
// ids and no broken link; answers its keys; reads without a script; prints whole.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { open, with_browser } from "./browser.mjs";
import { press_keys } from "./page_keys.mjs";

const axe_source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const large = 400; // blocks; above this axe sees one view only: its contrast checks take minutes otherwise

async function axe(page, view, fault) {
  await page.evaluate(axe_source);
  const { violations } = await page.evaluate((run) => window.axe.run(document, run), { runOnly: tags, resultTypes: ["violations"] });
  for (const violation of violations)
    for (const node of violation.nodes.slice(0, 3))
      fault(`axe ${violation.id} (${violation.impact}), ${view}: ${node.target.join(" ")}: ${node.any.concat(node.all, node.none).map((c) => c.message).join("; ").slice(0, 300)}`);
}

// Ids unique, links within the page land, nothing is wider than the window.
async function structure(page, view, fault) {
  const wrong = await page.evaluate(() => {
    const out = [], seen = new Set();
    for (const element of document.querySelectorAll("[id]")) {
      if (seen.has(element.id)) out.push("id twice: " + element.id);
      seen.add(element.id);
    }
    for (const link of document.querySelectorAll('a[href^="#"]'))
      if (!seen.has(decodeURIComponent(link.hash.slice(1)))) out.push("link to nowhere: " + link.hash);
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) out.push(`wider than the window: ${root.scrollWidth} > ${root.clientWidth}`);
    return out;
  });
  for (const line of wrong.slice(0, 10)) fault(`${view}: ${line}`);
}

async function views(browser, file, fault, shots) {
  for (const width of [1440, 390])
    for (const dark of [false, true]) {
      const { page, faults, close } = await open(browser, file, { width, height: width > 500 ? 900 : 844, dark });
      const blocks = await page.locator("main .b").count();
      for (const side of [false, true]) {
        const view = `${width} px, ${dark ? "dark" : "light"}, ${side ? "side by side" : "inline"}`;
        if (side) await page.keyboard.press("s");
        if (side !== (await page.evaluate(() => document.documentElement.classList.contains("side")))) fault(`${view}: s does not switch`);
        if (blocks <= large || (width > 500 && !dark && !side)) await axe(page, view, fault);
        await structure(page, view, fault);
        if (shots) await page.screenshot({ path: join(shots, `${basename(file, ".html")}-${width}-${dark ? "dark" : "light"}-${side ? "side" : "inline"}.png`), fullPage: blocks <= large });
      }
      if (blocks <= large) {
        await page.keyboard.press("f");
        await axe(page, `${width} px, ${dark ? "dark" : "light"}, side by side, unfolded`, fault);
        await page.keyboard.press("s");
        await axe(page, `${width} px, ${dark ? "dark" : "light"}, inline, unfolded`, fault);
        await page.keyboard.press("?");
        await axe(page, `${width} px, ${dark ? "dark" : "light"}, help`, fault);
        await page.keyboard.press("Escape");
      }
      if (width < 500)
        for (const name of ["outline", "changes"]) {
          await page.click("#page-show-" + name);
          if (!(await page.isVisible("#page-" + name))) fault(`390 px: the ${name} does not open`);
          if (blocks <= large) await axe(page, `390 px, ${dark ? "dark" : "light"}, ${name} open`, fault);
          await page.keyboard.press("Escape");
          if (await page.isVisible("#page-" + name)) fault(`390 px: Escape leaves the ${name} open`);
        }
      for (const line of faults) fault(line);
      await close();
    }
}

async function without_script(browser, file, fault) {
  const { page, faults, close } = await open(browser, file, { script: false });
  if (await page.isVisible(".bar")) fault("without a script: tools that do nothing are shown");
  for (const part of ["main h1", "#page-outline", "#page-changes"])
    if (!(await page.isVisible(part))) fault(`without a script: ${part} is not shown`);
  for (const line of faults) fault("without a script: " + line);
  await close();
}

// On paper every block is there, folded or not, and no panel. The layout for print is asked, then a PDF is made.
async function printed(browser, file, fault, shots) {
  for (const script of [true, false]) {
    const { page, close } = await open(browser, file, { script });
    await page.emulateMedia({ media: "print" });
    const { lost, extra } = await page.evaluate(() => ({
      lost: [...document.querySelectorAll("main .b:not(.was)")].filter((b) => !b.checkVisibility()).length,
      extra: [...document.querySelectorAll(".panel, .bar, .fold > summary")].filter((e) => e.checkVisibility()).length,
    }));
    const how = script ? "printed" : "printed without a script";
    if (lost > 0) fault(`${how}: ${lost} blocks are left out`);
    if (extra > 0) fault(`${how}: ${extra} panels, bars or fold lines remain`);
    const path = shots && script ? join(shots, basename(file, ".html") + ".pdf") : undefined;
    const pdf = await page.pdf({ preferCSSPageSize: true, path });
    const box = /MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf.toString("latin1"));
    if (!box || Math.abs(box[1] - 595) > 1.5 || Math.abs(box[2] - 842) > 1.5) fault(`${how}: not A4 (${box && box.slice(1)})`);
    await close();
  }
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { shots: { type: "string" } } });
if (positionals.length === 0) {
  console.error("usage: page.mjs FILE.html... [--shots FOLDER]");
  process.exit(2);
}
let faults = 0;
await with_browser(async (browser) => {
  for (const file of positionals) {
    const fault = (line) => {
      ++faults;
      console.log(`${file}: ${line}`);
    };
    const begin = Date.now();
    await views(browser, file, fault, values.shots);
    await press_keys(browser, file, fault);
    await without_script(browser, file, fault);
    await printed(browser, file, fault, values.shots);
    console.error(`${file}: judged in ${((Date.now() - begin) / 1000).toFixed(1)} s`);
  }
});
console.error(faults === 0 ? `${positionals.length} pages, no fault` : `${faults} faults`);
process.exitCode = faults === 0 ? 0 : 1;
