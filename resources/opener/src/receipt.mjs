// receipt.json: what a front door says of a referral, as labels and text.
import { damaged } from "./refusal.mjs";
import { choice, day, flag, moment, orNothing, parse, record, text } from "./strict.mjs";
import * as words from "./words.mjs";

const short = [text({ most: 400 }), ""];
const long = [text({ most: 20_000 }), ""];

const receiptOf = record(
  {
    schema: choice("cse-assess/receipt/1"),
    reference: text({ least: 1, most: 40, pattern: /^[A-Z0-9-]+$/ }),
    kind: choice("received", "outcome"),
    at: moment,
  },
  {
    by: short,
    by_phone: short,
    decision: short,
    decision_label: short,
    next_step: long,
    feedback: long,
    minutes_expected: [orNothing(day), null],
    practice: [flag, false],
  },
);

// Lines {label, text}. Refuses a receipt that contradicts the package that it came in.
export function receiptLines(content, manifest) {
  const receipt = read(content);
  const fits =
    manifest.sender.kind === "front-door" &&
    receipt.reference === manifest.reference &&
    receipt.practice === manifest.sender.practice;
  if (!fits) throw damaged("it says one thing inside and another on its cover");
  const outcome = receipt.kind === "outcome";
  const promised = receipt.minutes_expected;
  return [
    ["What it is", outcome ? "What was decided" : "The referral was received"],
    ["About referral", receipt.reference],
    ["Said on", words.moment(receipt.at)],
    ["By", receipt.by],
    ["Phone", receipt.by_phone],
    ["Decision", receipt.decision_label || receipt.decision],
    ["What happens next", receipt.next_step],
    ["What helped in the referral, and what was missing", receipt.feedback],
    ["Notes of the meeting will come by", promised === null ? "" : words.date(promised)],
  ]
    .map(([label, content]) => ({ label, text: content.trim() }))
    .filter(({ text: content }) => content !== "");
}

function read(content) {
  if (content === undefined) throw damaged("the answer is missing from it");
  try {
    return receiptOf(parse(content));
  } catch {
    throw damaged("the answer inside is not one that this page knows");
  }
}
