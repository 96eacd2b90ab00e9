// The browser that the judges use: Debian's Chromium, a fresh profile, no network.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];

// Runs work(context_maker) and cleans up. options of a page: width, height, dark, script.
export async function with_browser(work) {
  const profile = mkdtempSync(join(tmpdir(), "redraft-browser-"));
  const browser = await chromium.launch({
    executablePath: process.env.REDRAFT_CHROMIUM || "/usr/bin/chromium",
    args: [...flags, "--disk-cache-dir=" + profile],
    env: { ...process.env, HOME: profile, XDG_CONFIG_HOME: profile, XDG_CACHE_HOME: profile },
  });
  try {
    return await work(browser);
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

// Opens a page from its file. Requests other than to files and errors of the page are collected in `faults`.
export async function open(browser, file, { width = 1440, height = 900, dark = false, script = true, hash = "" } = {}) {
  const context = await browser.newContext({
    viewport: { width, height }, colorScheme: dark ? "dark" : "light", javaScriptEnabled: script, offline: true,
  });
  const page = await context.newPage();
  const faults = [];
  await page.route("**/*", (route) => {
    const url = route.request().url();
    if (url.startsWith("file://")) return route.continue();
    faults.push("asked for " + url.slice(0, 120));
    return route.abort();
  });
  page.on("pageerror", (error) => faults.push("script error: " + error.message));
  page.on("console", (message) => { if (message.type() === "error") faults.push("console: " + message.text()); });
  page.on("dialog", (dialog) => { faults.push("dialog: " + dialog.message()); dialog.dismiss(); });
  await page.goto(pathToFileURL(file).href + hash, { waitUntil: "load" });
  return { page, faults, close: () => context.close() };
}
