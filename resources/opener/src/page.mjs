// The page: files and a passphrase in, a letter or one plain message out.
import { element } from "./dom.mjs";
import { letter } from "./letter.mjs";
import { openPackage } from "./opening.mjs";
import { SIZE_LIMIT } from "./archive.mjs";
import { Refusal, Stopped } from "./refusal.mjs";

const WORKING = "Opening … this takes a few seconds.";
const CLOSED =
  "Closed. Nothing of the package is left on this page. What you saved is still where you saved it.";

const ui = Object.fromEntries(
  [...document.querySelectorAll("[id]")].map((found) => [found.id, found]),
);
const state = { addresses: [], members: null, stopped: false, working: false };

ui.form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (!state.working) open();
});
ui.stop.addEventListener("click", () => {
  state.stopped = true;
});
ui.visible.addEventListener("change", () => {
  ui.passphrase.type = ui.visible.checked ? "text" : "password";
});
// A file that is dropped beside the form would otherwise be opened in place of this page.
for (const kind of ["dragover", "dragleave", "drop"]) {
  window.addEventListener(kind, (event) => {
    event.preventDefault();
    document.body.classList.toggle("dropping", kind === "dragover" && !ui.form.hidden);
    if (kind === "drop") drop([...event.dataTransfer.files]);
  });
}
window.addEventListener("pagehide", start);
ui.unready.hidden = true;
start();

async function open() {
  working(true);
  try {
    const [content, key] = await chosen();
    const opened = await openPackage(content, key, ui.passphrase.value, advance);
    state.members = opened.members;
    ui.result.replaceChildren(letter(opened, { close, save, view }));
    clearForm();
    ui.form.hidden = true;
    ui.result.hidden = false;
    ui.status.textContent = "Opened.";
    working(false);
    ui.result.querySelector("h2").focus();
  } catch (error) {
    wipe();
    working(false);
    explain(error);
  }
}

async function chosen() {
  const [content] = ui.package.files;
  const [key] = ui.key.files;
  if (!content) throw new Refusal("No package is chosen.", "Choose the file that ends in .age.");
  if (ui.passphrase.value === "") {
    throw new Refusal("The passphrase is missing.", "Type the passphrase of your key.");
  }
  try {
    return [await bytes(content), key ? await bytes(key) : null];
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal("A file cannot be read.", "It may have been moved. Choose it again.");
  }
}

async function bytes(file) {
  if (file.size > 2 * SIZE_LIMIT) throw new Refusal("This file is too large.", "Choose another.");
  return new Uint8Array(await file.arrayBuffer());
}

function advance(share) {
  if (state.stopped) throw new Stopped();
  ui.progress.value = share;
}

function working(now) {
  state.working = now;
  state.stopped = false;
  ui.progress.value = 0;
  ui.fields.disabled = now;
  ui.working.hidden = !now;
  if (!now) {
    if (ui.status.textContent === WORKING) ui.status.textContent = "";
    return;
  }
  ui.refusal.hidden = true;
  ui.status.textContent = WORKING;
  ui.stop.focus();
}

function explain(error) {
  if (error instanceof Stopped) {
    ui.status.textContent = "Stopped. Nothing was opened.";
    ui.passphrase.focus();
    return;
  }
  const message =
    error instanceof Refusal
      ? error.message
      : "This page could not open the package. Nothing of it is shown. Ring the sender, and tell IT.";
  ui.refusal.replaceChildren(element("p", { text: message }));
  ui.refusal.hidden = false;
  ui.refusal.focus();
}

function drop(files) {
  if (ui.form.hidden || state.working) return;
  for (const file of files) {
    const into = /\.key$/i.test(file.name) ? ui.key : ui.package;
    const carrier = new DataTransfer();
    carrier.items.add(file);
    into.files = carrier.files;
    ui.status.textContent = `Chosen: ${file.name}`;
  }
}

function save(name, content, type) {
  const link = element("a", { download: name, href: address(content, type) });
  link.click();
  ui.status.textContent =
    `Saved as ${name}, where this browser puts downloads. It is not sealed there: ` +
    "move it to your records, and delete what you do not need.";
}

function view(content, shown) {
  const frame = ui.result.querySelector("iframe");
  shown.textContent = frame ? "Show the PDF" : "Hide the PDF";
  shown.setAttribute("aria-expanded", String(!frame));
  if (frame) {
    frame.remove();
    return;
  }
  const src = `${address(content, "application/pdf")}#navpanes=0&view=FitH`;
  shown.parentElement.after(element("iframe", { src, title: "The referral as a PDF" }));
}

function address(content, type) {
  const made = URL.createObjectURL(new Blob([content], { type }));
  state.addresses.push(made);
  return made;
}

function start() {
  wipe();
  clearForm();
  ui.form.hidden = false;
}

function close() {
  start();
  ui.status.textContent = CLOSED;
  ui.package.focus();
}

function clearForm() {
  ui.form.reset();
  ui.passphrase.type = "password";
}

// Nothing of a package stays behind: neither on the page, nor at an address, nor in its bytes.
function wipe() {
  ui.result.replaceChildren();
  ui.result.hidden = true;
  ui.status.textContent = "";
  for (const made of state.addresses) URL.revokeObjectURL(made);
  for (const content of state.members?.values() ?? []) content.fill(0);
  state.addresses = [];
  state.members = null;
}
