// referral.json as headings and lines of text. What the front door reads first comes first; the
// app's own window says the same in the same order (cse_assess/referral/reading.py).
import { bare, known, line, part } from "./blocks.mjs";
import { assessment } from "./parts-of-assessment.mjs";
import { level } from "./parts-of-level.mjs";
import { request } from "./parts-of-request.mjs";
import * as words from "./words.mjs";

const WORRIES = 3; // the strongest come first; all of them follow further down
const SCHEMAS = ["cse-assess/referral/1", "cse-assess/referral/2"];

// Parts: {title, level, lines}, each line {label, text, kind}. Throws if the record is not as described.
export function reading(referral) {
  if (!SCHEMAS.includes(referral.schema)) throw new TypeError("another kind of record");
  return [atOnce(referral), ...request(referral), ...assessment(referral), ...level(referral)];
}

function atOnce(referral) {
  const { child, details, level } = referral;
  const lines = [line(`${level.label}. ${level.meaning}`, "Level of concern")];
  if (details.urgent) {
    lines.push(line("Sent by the urgent route: the rest of the writing may follow."));
  }
  lines.push(...referral.act_now.map((concern) => line(concern.text, "Act now", "act-now")));
  const why = referral.result.fired.map((fired) => fired.text).join("\n");
  lines.push(...known(["Why this level", why]));
  if (level.by_judgement) {
    const told = `The referrer's judgement. The answers alone gave: ${level.score_label}.`;
    lines.push(line(`${told} ${level.reason}`.trim(), "Judgement"));
  }
  lines.push(...referral.concerns.slice(0, WORRIES).map((one) => line(worry(one), "Main worry")));
  lines.push(
    ...known(
      ["What the child says and shows", referral.analysis.child_words],
      ["Where the child is now", child.whereabouts],
      ["How to reach the child safely", child.safe_contact],
      ["Why now", details.reason_now],
      ["What is asked for", details.asked_for],
      ["Done so far", details.actions_taken],
      ["Who has been rung", details.phoned],
    ),
    line(`${words.notKnown(referral)} ${words.heldBack(referral)}`.trim()),
  );
  return part("At once", lines);
}

function worry({ note, text }) {
  const happened = bare(note.what_happened);
  return happened ? `${text}: ${happened}` : text;
}
