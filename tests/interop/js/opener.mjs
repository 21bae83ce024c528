// Works the page that opens packages as a person would, in headless Chromium without a network.
//
//   node opener.mjs < {"page": "/.../opener.html", "cases": [{"package": "/.../a.age",
//     "key": "/.../hub.key", "passphrase": "...", "press": ["Save the PDF"], ...}]}
//
// Prints, for each case, what is shown, what was saved, where the focus is and what was requested.
//
//   drop     files are dropped on the page, and not chosen
//   keys     only the keyboard is used
//   press    buttons that are pressed after opening, in this order
//   stop     Stop is pressed while it works
//   attempt  nothing is opened; what the page's policy forbids is tried
//   scheme   "dark" or "light"; width: of the window; picture: where to save one
import { chromium } from "playwright-core";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { basename } from "node:path";
import { pathToFileURL } from "node:url";

const PATIENCE = 60_000;

// The page asks for files. Listened for from the start: the browser would open a window of its own
// for a key that is pressed before it has heard that somebody listens.
class Choosing {
  #came = [];
  #wanted = [];

  constructor(page) {
    page.on("filechooser", (chooser) => {
      this.#came.push(chooser);
      this.#wanted.shift()?.();
    });
  }

  async asked() {
    if (!this.#came.length) {
      await new Promise((done, failed) => {
        this.#wanted.push(done);
        setTimeout(() => failed(new Error("the page asked for no file")), PATIENCE).unref();
      });
    }
    return this.#came.shift();
  }
}

let input = "";
for await (const part of process.stdin) input += part;
const wanted = JSON.parse(input);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: [
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
  ],
});
try {
  const context = await browser.newContext({ acceptDownloads: true });
  await context.addInitScript(watchAddresses);
  await context.addInitScript(watchStatus);
  const cases = [];
  const waiting = [...wanted.cases.entries()];
  const take = async (given) => {
    for (const [at, one] of given) cases[at] = await worked(context, one);
  };
  // A page has the keyboard while no other one is opened in front of it.
  await take(waiting.filter(([, one]) => one.keys));
  const others = waiting.filter(([, one]) => !one.keys);
  await Promise.all([0, 1].map((lane) => take(others.filter((_, place) => place % 2 === lane))));
  console.log(JSON.stringify({ cases }));
} finally {
  await browser.close();
}

async function worked(context, one) {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.emulateMedia({ colorScheme: one.scheme ?? "light" });
  await page.setViewportSize({ width: one.width ?? 1000, height: 900 });
  const seen = { requests: [], complaints: [], saved: {} };
  page.on("request", (request) => seen.requests.push(request.url()));
  page.on("console", (message) => seen.complaints.push(message.text()));
  page.on("pageerror", (error) => seen.complaints.push(String(error)));
  const choosing = one.keys ? new Choosing(page) : undefined;
  await page.goto(pathToFileURL(wanted.page).href);
  seen.before = await page.evaluate(shown);
  if (one.attempt) await attempt(page, seen);
  else await opened(page, one, seen, choosing);
  seen.frames = page.frames().slice(1).map((frame) => frame.url());
  await page.close();
  return seen;
}

async function attempt(page, seen) {
  const hits = [];
  const elsewhere = createServer((request, response) => {
    hits.push(request.url);
    response.end();
  });
  await new Promise((done) => elsewhere.listen(0, "127.0.0.1", done));
  const address = `http://127.0.0.1:${elsewhere.address().port}/`;
  await (await fetch(`${address}from-here`)).text();
  Object.assign(seen, await page.evaluate(attempted, address), { reached: hits });
  elsewhere.close();
}

async function opened(page, one, seen, choosing) {
  await (one.drop ? dropped(page, one) : one.keys ? typed(page, one, choosing) : chosen(page, one));
  if (one.stop) await page.keyboard.press("Enter"); // the focus is on Stop by then
  await page.waitForFunction(ended);
  seen.painted = await page.evaluate(() => [...window.statusesPainted]);
  seen.after = await page.evaluate(shown);
  if (one.picture) await page.screenshot({ path: one.picture, fullPage: true });
  for (const name of one.press ?? []) await pressed(page, name, seen);
  seen.end = await page.evaluate(shown);
}

async function chosen(page, one) {
  if (one.package) await page.getByLabel("Package").setInputFiles(one.package);
  if (one.key) await page.getByLabel("Key file").setInputFiles(one.key);
  await page.getByLabel("Passphrase", { exact: true }).fill(one.passphrase ?? "");
  await page.getByRole("button", { name: "Open", exact: true }).click();
}

async function typed(page, one, choosing) {
  const order = [];
  const tab = async () => {
    await page.keyboard.press("Tab");
    order.push(await page.evaluate(() => document.activeElement.id));
  };
  for (const [id, file] of [["package", one.package], ["key", one.key]]) {
    await tab();
    await page.keyboard.press("Space");
    await (await choosing.asked()).setFiles(file);
    if (order.at(-1) !== id) throw new Error(`Tab led to ${order.at(-1)}, and not to ${id}`);
  }
  await tab();
  await page.keyboard.type(one.passphrase);
  await page.keyboard.press("Enter");
}

async function dropped(page, one) {
  const files = [one.package, one.key].map((path) => ({
    name: basename(path),
    content: readFileSync(path).toString("base64"),
  }));
  await page.evaluate((given) => {
    const carrier = new DataTransfer();
    for (const { name, content } of given) {
      const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
      carrier.items.add(new File([bytes], name));
    }
    const event = { bubbles: true, cancelable: true, dataTransfer: carrier };
    document.body.dispatchEvent(new DragEvent("drop", event));
  }, files);
  await page.getByLabel("Passphrase", { exact: true }).fill(one.passphrase);
  await page.getByRole("button", { name: "Open", exact: true }).click();
}

async function pressed(page, name, seen) {
  const button = page.getByRole("button", { name, exact: !name.startsWith("Save attach") });
  if (!name.startsWith("Save")) {
    await button.click();
    return;
  }
  const begun = page.waitForEvent("download");
  await button.click();
  const download = await begun;
  const content = readFileSync(await download.path());
  seen.saved[download.suggestedFilename()] = content.toString("base64");
}

// In the page, before it: how many addresses of blobs there are.
function watchAddresses() {
  const alive = (window.addressesAlive = new Set());
  const { createObjectURL, revokeObjectURL } = URL;
  URL.createObjectURL = (blob) => {
    const made = createObjectURL.call(URL, blob);
    alive.add(made);
    return made;
  };
  URL.revokeObjectURL = (made) => {
    alive.delete(made);
    revokeObjectURL.call(URL, made);
  };
}

// In the page, before it: which messages stood there when a frame was painted.
function watchStatus() {
  const painted = (window.statusesPainted = new Set());
  const look = () => {
    painted.add(document.getElementById("status")?.textContent);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

// In the page: what its policy forbids, each way of reaching out or running something once.
async function attempted(elsewhere) {
  const violations = [];
  document.addEventListener("securitypolicyviolation", (event) => {
    violations.push(event.effectiveDirective);
  });
  const add = (name, fields) => {
    const made = document.createElement(name);
    Object.assign(made, fields);
    document.body.append(made);
    return made;
  };
  const acts = [
    () => add("img", { src: `${elsewhere}image` }),
    () => add("iframe", { src: `${elsewhere}frame` }),
    () => add("base", { href: elsewhere }),
    () => add("link", { rel: "stylesheet", href: `${elsewhere}style` }),
    () => add("form", { action: `${elsewhere}form`, method: "post" }).submit(),
    () => add("div", { innerHTML: "<b>markup</b>" }),
    () => add("script", { textContent: "window.hasRun = true" }),
    () => add("script", { src: `${elsewhere}script` }),
    () => new Function("window.hasRun = true")(),
    () => navigator.sendBeacon(`${elsewhere}beacon`, "x"),
    () => new WebSocket(elsewhere.replace("http", "ws")),
  ];
  await fetch(`${elsewhere}fetch`).catch(() => {});
  for (const act of acts) {
    // From a task of its own: what a debugger runs itself is not held to the policy.
    await new Promise((done) => {
      setTimeout(() => {
        try {
          act();
        } catch {
          // refused, as it should be
        }
        setTimeout(done);
      });
    });
  }
  return { ran: window.hasRun === true, violations };
}

// In the page: whether the work has ended, one way or another.
function ended() {
  return document.getElementById("working").hidden;
}

// In the page: what a person sees, and what is left anywhere in it.
function shown() {
  const text = (id) => document.getElementById(id)?.innerText ?? "";
  const letter = document.querySelectorAll("#letter :is(h3, h4, h5, dt, dd, p)");
  return {
    refusal: text("refusal"),
    status: text("status"),
    result: text("result"),
    fingerprint: text("fingerprint"),
    letter: [...letter].map((one) => [one.localName, one.textContent]),
    buttons: [...document.querySelectorAll("#result button")].map((one) => one.textContent),
    focus: document.activeElement.id || document.activeElement.localName,
    title: document.title,
    whole: document.documentElement.outerHTML,
    passphrase: document.getElementById("passphrase").value,
    files: document.getElementById("package").files.length + document.getElementById("key").files.length,
    addresses: window.addressesAlive.size,
    wide: document.documentElement.scrollWidth > window.innerWidth,
  };
}
