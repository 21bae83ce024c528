// The words that stand for coded values.

export const NOT_RECORDED = "Not recorded";

const MONTHS = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
];
const SOURCES = {
  seen: "seen",
  "told-by-child": "told by the child",
  "told-by-other": "told by someone else",
  record: "from records",
};
const TOLD = { yes: "Yes", no: "No", "not-known": NOT_RECORDED };

// A date such as `4 March 2012`, from one such as `2012-03-04`.
export function date(day) {
  const [year, month, number] = day.split("-").map(Number);
  return `${number} ${MONTHS[month - 1]} ${year}`;
}

// A time such as `20 November 2026, 10:40 UTC`.
export function moment(when) {
  const [day, time] = when.toISOString().split("T");
  return `${date(day)}, ${time.slice(0, 5)} UTC`;
}

export function yesNo(value) {
  return TOLD[value ?? "not-known"];
}

export function fact(value) {
  return value === true ? "Yes" : value === false ? "No" : "Not known";
}

export function source(note) {
  return note.source ? SOURCES[note.source] : "";
}

export function age(referral) {
  return referral.age_estimated ? `${referral.age}, estimated` : String(referral.age);
}

export function notKnown(referral) {
  const unknown = referral.result.not_known;
  const are = unknown === 1 ? "is" : "are";
  return `${unknown} of ${referral.scored_items} things that count ${are} not known.`;
}

export function heldBack(referral) {
  const { withheld } = referral;
  if (!withheld) return "";
  const subject = withheld === 1 ? "1 sensitive answer is" : `${withheld} sensitive answers are`;
  return (
    `${subject} held back and counted. ` +
    "Ask the referrer if it is needed to protect the child."
  );
}

export function bytes(size) {
  if (size < 1000) return `${size} bytes`;
  return size < 1e6 ? `${Math.round(size / 1000)} KB` : `${(size / 1e6).toFixed(1)} MB`;
}
