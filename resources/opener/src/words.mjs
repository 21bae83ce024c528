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
const AGREEMENT = { ...TOLD, "not-asked": "Not asked" };
const KINDS = { "": "", new: "New", additional: "More about a child whom the front door knows" };
const SCHOOLING = {
  "": "",
  "full-time": "Full time",
  reduced: "On a reduced timetable",
  suspended: "Suspended",
  excluded: "Excluded",
  home: "Taught at home",
  missing: "Missing education",
  "not-in-education": "Not in education, employment or training",
};
const HEALTH_PLANS = {
  "": "",
  yes: "Yes",
  no: "No",
  "applied-for": "Applied for",
  needed: "None, and one is needed",
  "not-known": "Not known",
};
const BEARINGS = {
  "": "",
  "may-be-at-risk": "May be at risk too.",
  "may-pose-risk": "May pose a risk.",
  protects: "Helps to protect.",
};
const BASES = {
  "": "",
  "public-task":
    "Public task: UK GDPR 6(1)(e); safeguarding, DPA 2018 Schedule 1 paragraph 18",
  "legal-obligation": "Legal obligation: UK GDPR 6(1)(c)",
  "vital-interests": "Vital interests: UK GDPR 6(1)(d)",
  "legitimate-interests": "Legitimate interests, safeguarding recognised among them",
};
const INTERVIEWS = {
  "": "not recorded",
  done: "done",
  offered: "offered, not done yet",
  declined: "declined",
  "not-offered": "not offered",
};
const CONNECTIONS = {
  person: "Person",
  vehicle: "Vehicle",
  place: "Place",
  online: "Online name",
  phone: "Phone",
  "other-child": "Other child",
};
const STATUSES = { "": "Open", open: "Open", done: "Done", dropped: "Dropped" };

// A coded value in words; one that is not in the table is of another version of the record.
function told(table, value, fallback = "") {
  const code = value ?? fallback;
  if (!Object.hasOwn(table, code)) throw new TypeError("a value that is not described");
  return table[code];
}

// A date such as `4 March 2012`, from one such as `2012-03-04`.
export function date(day) {
  const [year, month, number] = day.split("-").map(Number);
  return `${number} ${MONTHS[month - 1]} ${year}`;
}

// A time such as `20 November 2026, 10:40 UTC`.
export function moment(when) {
  const [day, time] = new Date(when).toISOString().split("T");
  return `${date(day)}, ${time.slice(0, 5)} UTC`;
}

export function yesNo(value) {
  return told(TOLD, value, "not-known");
}

export const agreement = (value) => told(AGREEMENT, value, "not-known");
export const kind = (value) => told(KINDS, value);
export const schooling = (value) => told(SCHOOLING, value);
export const healthPlan = (value) => told(HEALTH_PLANS, value);
export const bearing = (value) => told(BEARINGS, value);
export const basis = (value) => told(BASES, value);
export const interview = (value) => told(INTERVIEWS, value);
export const connection = (value) => told(CONNECTIONS, value, "person");
export const status = (value) => told(STATUSES, value);

// Who signs something, and when.
export function signed({ name = "", role = "" }, when) {
  const who = [name.trim(), role.trim()].filter((one) => one !== "").join(", ");
  return `${who || "Name not recorded"}, ${moment(when)}`;
}

// Somebody's age in years on a day; both as `2012-03-04`.
export function ageOf(born, on) {
  if (born > on) return "not born yet";
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4));
  return String(years - (on.slice(5) < born.slice(5) ? 1 : 0));
}

export function fact(value) {
  return value === true ? "Yes" : value === false ? "No" : "Not known";
}

export function source(note) {
  return note.source ? told(SOURCES, note.source) : "";
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
