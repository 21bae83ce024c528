// What is shown of a package that held in every respect.
import { FOLDER } from "./attachments.mjs";
import { fingerprint } from "./card.mjs";
import { button, element, written } from "./dom.mjs";
import { FHIR, JSON_DATA, PDF, RECEIPT } from "./opening.mjs";
import { reading } from "./reading.mjs";
import { receiptLines } from "./receipt.mjs";
import { parse } from "./strict.mjs";
import * as words from "./words.mjs";

// A fragment. `save(name, content, type)` and `view(content, button)` are what its buttons do.
export function letter({ manifest, members }, { close, save, view }) {
  const made = document.createDocumentFragment();
  const title = element("h2", { tabIndex: -1 });
  made.append(title);
  if (manifest.kind === "receipt") {
    title.textContent = `Answer to ${manifest.reference}`;
    const lines = receiptLines(members.get(RECEIPT), manifest);
    made.append(...practice(manifest.sender.practice), ...from(manifest));
    made.append(section(written(lines)), actions([button("Close", close)]));
    return made;
  }
  title.textContent = `Referral ${manifest.reference}`;
  const { fictional, parts } = told(members.get(JSON_DATA));
  made.append(...practice(fictional || manifest.sender.practice), ...from(manifest));
  made.append(actions([...keeping({ manifest, members }, { save, view }), button("Close", close)]));
  made.append(section(parts));
  return made;
}

function practice(fictional) {
  return fictional ? [element("p", { className: "practice", text: "Practice: fictional child" })] : [];
}

function from({ created, kind, sender }) {
  const facts = [
    { label: "From", text: sender.name },
    { label: "Phone", text: sender.phone || words.NOT_RECORDED },
    { label: "Phone out of hours", text: sender.phone_out_of_hours },
    { label: "Sealed on", text: words.moment(created) },
  ].filter(({ text }) => text !== "");
  const urgent =
    kind === "referral" ? " If the child may be in danger now, act first and compare after." : "";
  const warning = element(
    "div",
    { className: "warning" },
    element("p", {
      text:
        `This page knows no senders, so it cannot tell whether this is really from ${sender.name}. ` +
        "Ring them on a number that you look up yourself, not on one from this page, " +
        `and compare this fingerprint.${urgent}`,
    }),
    element("p", { className: "fingerprint", id: "fingerprint", text: fingerprint(sender) }),
  );
  return [...written(facts), warning];
}

function keeping({ manifest, members }, { save, view }) {
  const { reference } = manifest;
  const offers = [];
  const offer = (member, label, name, type) => {
    const content = members.get(member);
    if (content) offers.push(button(label, () => save(name, content, type)));
  };
  if (members.has(PDF)) {
    const shown = button("Show the PDF", () => view(members.get(PDF), shown));
    shown.className = "primary";
    shown.setAttribute("aria-expanded", "false");
    offers.push(shown);
  }
  offer(PDF, "Save the PDF", `${reference}.pdf`, "application/pdf");
  offer(JSON_DATA, "Save the data (JSON)", `${reference}.json`, "application/json");
  offer(FHIR, "Save the FHIR data", `${reference}.fhir.json`, "application/json");
  for (const [member, content] of members) {
    if (!member.startsWith(FOLDER)) continue;
    const name = member.slice(FOLDER.length);
    const label = `Save ${name} (${words.bytes(content.length)})`;
    offer(member, label, `${reference}-${name.replaceAll("/", "-")}`, "application/octet-stream");
  }
  return offers;
}

// The referral in words; or that it cannot be laid out, as from an app that is newer than the page.
function told(content) {
  try {
    const referral = parse(content);
    const parts = [...reading(referral)].flatMap(({ title, level, lines }) => [
      element(`h${2 + level}`, { text: title }),
      ...written(lines),
    ]);
    return { fictional: referral.practice === true, parts };
  } catch {
    const text = "This page cannot lay out what is in this referral. Read the PDF instead.";
    return { fictional: false, parts: [element("p", { text })] };
  }
}

function actions(buttons) {
  return element("div", { className: "actions" }, ...buttons);
}

function section(children) {
  return element("section", { id: "letter" }, ...children);
}
