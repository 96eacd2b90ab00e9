// Presses the keys of a page and looks at what must change.
import { open } from "./browser.mjs";

// The page keeps a change in the middle for six frames, while text above it is laid out.
const settled = (page) => page.evaluate(async () => { for (let i = 0; i < 9; ++i) await new Promise(requestAnimationFrame); });

const state = (page) => page.evaluate(() => {
  const current = [...document.querySelectorAll('#page-changes [aria-current="true"]')];
  const active = document.activeElement;
  const seen = (e) => {
    const box = e.getBoundingClientRect();
    return e.checkVisibility() && box.bottom > 40 && box.top < innerHeight;
  };
  return {
    changes: document.querySelectorAll("#page-changes .changes > li").length,
    current: current.map((link) => link.hash),
    focus: active.dataset.c ? "#change-" + active.dataset.c : active.querySelector?.(".at")?.id || active.id,
    focus_seen: seen(active),
    now: [...document.querySelectorAll(".now")].map((e) => e.dataset.c || e.querySelector("[data-c]").dataset.c),
    said: document.getElementById("page-said").textContent,
    folds: document.querySelectorAll("main details.fold").length,
    open: document.querySelectorAll("main details.fold[open]").length,
    side: document.documentElement.classList.contains("side"),
    was: document.querySelectorAll(".was").length,
    help: document.getElementById("page-help").open,
  };
});

async function stepping(page, fault, view) {
  const { changes } = await state(page);
  if (changes === 0) {
    await page.keyboard.press("n");
    if ((await state(page)).said !== "No further change") fault(`${view}: n on a page without changes says nothing`);
    return;
  }
  const steps = Math.min(changes, 60);
  for (let i = 1; i <= steps; ++i) {
    await page.keyboard.press("n");
    await settled(page);
    const at = await state(page);
    const wanted = "#change-" + i;
    if (at.current.length !== 1 || at.current[0] !== wanted) fault(`${view}: n, step ${i}: aria-current is on ${at.current}`);
    if (at.focus !== wanted) fault(`${view}: n, step ${i}: the focus is on ${at.focus}`);
    if (!at.focus_seen) fault(`${view}: n, step ${i}: the change is out of sight`);
    if (at.now.length === 0 || at.now.some((c) => c !== String(i))) fault(`${view}: n, step ${i}: outlined are changes ${at.now}`);
    if (!at.said.startsWith(`Change ${i} of ${changes}`)) fault(`${view}: n, step ${i}: says "${at.said}"`);
  }
  if (steps > 1) {
    await page.keyboard.press("p");
    const back = await state(page);
    if (back.current[0] !== "#change-" + (steps - 1)) fault(`${view}: p goes to ${back.current}`);
    await page.keyboard.press("n");
  }
  if (steps === changes) {
    await page.keyboard.press("n");
    const last = await state(page);
    if (last.said !== "No further change" || last.current[0] !== "#change-" + changes) fault(`${view}: n after the last change: ${last.said}, ${last.current}`);
  }
}

async function folding(page, fault) {
  const before = await state(page);
  if (before.folds === 0) return;
  if (before.open === before.folds) fault("the folds are not closed at first");
  await page.keyboard.press("f");
  const unfolded = await state(page);
  if (unfolded.open !== unfolded.folds) fault(`f opens ${unfolded.open} of ${unfolded.folds} folds`);
  await page.keyboard.press("f");
  const folded = await state(page);
  if (folded.open !== 0) fault(`f again leaves ${folded.open} folds open`);
}

async function searching(page, fault) {
  await page.keyboard.press("/");
  if ((await page.evaluate(() => document.activeElement.id)) !== "page-search") fault("/ does not go to the search");
  const word = await page.evaluate(() => {
    const block = [...document.querySelectorAll("main .b:not(.deleted) .t")].reverse().find((t) => /[a-z]{5}/.test(t.textContent));
    return /[a-z]{5,}/.exec(block.textContent)[0];
  });
  await page.keyboard.type(word);
  await page.keyboard.press("Enter");
  const found = await page.textContent("#page-found");
  if (!/^1 of \d+$/.test(found)) fault(`searching "${word}" shows "${found}"`);
  await page.keyboard.press("n"); // a letter in the box, not a step
  if ((await page.inputValue("#page-search")) !== word + "n") fault("a letter typed into the search is taken as a key");
  await page.keyboard.press("Escape");
  if ((await page.inputValue("#page-search")) !== "") fault("Escape does not clear the search");
}

async function helping(page, fault) {
  await page.keyboard.press("?");
  if (!(await state(page)).help) fault("? does not open the keys");
  await page.keyboard.press("Escape");
  if ((await state(page)).help) fault("Escape does not close the keys");
  await page.keyboard.press("?");
  await page.click("#page-keys");
  await page.keyboard.press("Escape");
  await page.keyboard.press("s");
  if ((await state(page)).side) fault("single keys act although they are turned off");
  await page.keyboard.press("?");
  if ((await state(page)).help) fault("? acts although single keys are turned off");
  await page.click("#page-help-open");
  await page.click("#page-keys");
  await page.click("#page-help-close");
}

async function linking(browser, file, fault) {
  const { page, faults, close } = await open(browser, file);
  const ids = await page.evaluate(() => {
    const all = [...document.querySelectorAll("main .b[id]")];
    const folded = all.filter((b) => b.closest("details"));
    return [folded.at(-1), all[0], all.at(-1)].filter(Boolean).map((b) => b.id);
  });
  await close();
  ids.push("%zz"); // no id, and no way to decode it: nothing may break
  for (const id of ids) {
    const linked = await open(browser, file, { hash: "#" + (id === "%zz" ? id : encodeURIComponent(id)) });
    await settled(linked.page);
    const seen = id === "%zz" || await linked.page.evaluate((wanted) => {
      const block = document.getElementById(wanted), box = block.getBoundingClientRect();
      return block.checkVisibility() && box.height > 0 && box.bottom > 0 && box.top < innerHeight;
    }, id);
    if (!seen) fault(`a link to #${id} does not show it`);
    for (const line of linked.faults) fault(line);
    await linked.close();
  }
  for (const line of faults) fault(line);
}

async function filtering(page, fault) {
  const kinds = await page.locator(".filter button").count();
  if (kinds < 2) return;
  await page.locator(".filter button").first().click();
  const kind = await page.locator(".filter button").first().getAttribute("data-kind");
  const shown = await page.locator(`#page-changes .changes > li[data-k="${kind}"]:not([hidden])`).count();
  if (shown > 0) fault("a kind that is filtered out stays in the list");
  await page.keyboard.press("n");
  const stepped = await page.evaluate(() => document.querySelector('#page-changes [aria-current="true"]')?.parentElement.dataset.k);
  if (stepped === kind) fault("n stops at a kind that is filtered out");
  await page.locator(".filter button").first().click();
}

// Side by side, what is in sight has a left column; what is folded gets its own when it is opened.
async function sides(page, fault) {
  await page.keyboard.press("s");
  const two_sided = ".b:not(.inserted):not(.to):not(.was)";
  if ((await page.locator(two_sided).count()) === 0) return;
  const bare = () => page.evaluate((blocks) => [...document.querySelectorAll(blocks)].filter((b) => {
    const box = b.getBoundingClientRect();
    return b.checkVisibility() && box.bottom > 0 && box.top < innerHeight && !b.previousElementSibling?.matches(".was");
  }).length, two_sided);
  await page.waitForTimeout(300);
  if ((await bare()) > 0) fault(`s leaves ${await bare()} blocks in sight without their left column`);
  await page.keyboard.press("f");
  await page.waitForTimeout(300);
  if ((await bare()) > 0) fault(`side by side, f leaves ${await bare()} blocks in sight without their left column`);
  await page.keyboard.press("f");
}

export async function press_keys(browser, file, fault) {
  for (const side of [false, true]) {
    const { page, faults, close } = await open(browser, file);
    if (side) await sides(page, fault);
    await stepping(page, fault, side ? "side by side" : "inline");
    for (const line of faults) fault(line);
    await close();
  }
  const { page, faults, close } = await open(browser, file);
  await folding(page, fault);
  await searching(page, fault);
  await helping(page, fault);
  await filtering(page, fault);
  for (const line of faults) fault(line);
  await close();
  await linking(browser, file, fault);
}
