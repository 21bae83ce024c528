// The level with its reasons, and last the number with everything that qualifies it.
// cse_assess/referral/content/parts_of_level.py says the same in the same order.
import { bare, line, part } from "./blocks.mjs";
import * as words from "./words.mjs";

export function* level(referral) {
  const { level: told, result } = referral;
  yield part("The level of concern", levelLines(told, result));
  if (result.fired.length > 0) {
    yield part("The rules that apply", result.fired.map((fired) => line(rule(fired))), 2);
  }
  const review = `Look again: ${told.review.slice(0, 1).toLowerCase()}${told.review.slice(1)}`;
  const todo = [...told.actions, review].map((one) => line(one));
  yield part("What the form tells the referrer to do", todo, 2);
  yield part("The number and the form", numberLines(referral));
}

function levelLines(told, result) {
  const lines = [line(told.label), line(told.meaning)];
  if (result.low_confidence) lines.push(line("This rests on little: much is not known."));
  if (!told.by_judgement) return lines;
  const alone = `The answers alone gave: ${told.score_label}. The referrer judged otherwise.`;
  lines.push(line(alone, "Set by judgement"));
  lines.push(line(bare(told.reason) || words.NOT_RECORDED, "Reason"));
  const second = bare(told.second_person);
  if (second) lines.push(line(second, "Second person who agreed"));
  return lines;
}

function rule({ items, text, title }) {
  return `${title}: ${text}${items.length > 0 ? ` (${items.join(", ")})` : ""}`;
}

function numberLines(referral) {
  const { form, result } = referral;
  const total =
    result.score === null
      ? "This form gives no number."
      : `The points add up to ${result.score}. They do not measure risk.`;
  const points = result.suspected_points;
  const suspected = points ? `Points that rest on suspicion alone: ${points}.` : "";
  return [
    line(`${total} ${words.notKnown(referral)} ${suspected}`.trim()),
    ...Object.keys(result.points).map((name) =>
      line(partOfNumber(result, name), form.score_labels[name]),
    ),
    line(
      `${form.title}, version ${form.version}. ` +
        `Answers as of ${words.date(referral.assessed_on)}.`,
    ),
    line(form.evidence),
  ];
}

// What one part of the number adds up from, with what its cap takes off.
function partOfNumber(result, name) {
  const added = result.reasons.filter(({ score }) => score === name).map(reason);
  const points = result.points[name];
  const told = `${points} ${points === 1 ? "point" : "points"}`;
  return added.length > 0 ? `${told}: ${added.join("; ")}` : told;
}

function reason({ item, points, suspected, text }) {
  const signed = points < 0 ? `${points}` : `+${points}`;
  if (item === null || item === undefined) return `${text.replace(/\.+$/, "")} (${signed})`;
  return `${item} (${signed}${suspected ? ", suspected" : ""})`;
}
