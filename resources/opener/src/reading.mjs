// referral.json as headings and lines of text. What the front door reads first comes first; the
// app's own window says the same in the same order.
import * as words from "./words.mjs";

const SCHEMA = "cse-assess/referral/1";
const HARM = "Signs of harm";

// Parts: {title, level, lines}, each line {label, text, kind}. Throws if the record is not as described.
export function reading(referral) {
  if (referral.schema !== SCHEMA) throw new TypeError("another kind of record");
  return [
    atOnce(referral),
    ...worries(referral),
    aboutChild(referral),
    part("What the referrer is told to do", referral.level.actions.map((action) => line(action))),
    unknown(referral),
    ...analysis(referral),
    sharing(referral),
    whoRefers(referral.assessor),
  ];
}

function atOnce(referral) {
  const { child, details, level } = referral;
  const lines = [line(`${level.label}. ${level.meaning}`, "Level of concern")];
  if (details.urgent) {
    lines.push(line("Sent by the urgent route: the rest of the writing may follow."));
  }
  lines.push(...referral.act_now.map((concern) => line(concern.text, "Act now", "act-now")));
  lines.push(...referral.result.fired.map((fired) => line(fired.text, "Why this level")));
  if (level.by_judgement) {
    const told = `The referrer's judgement. The answers alone gave: ${level.score_label}.`;
    lines.push(line(`${told} ${level.reason}`.trim(), "Judgement"));
  }
  lines.push(
    ...filled(
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

function* worries(referral) {
  const nothing = Object.keys(referral.answers).length === 0;
  yield part("The worries", nothing ? [line(words.NOT_RECORDED)] : []);
  for (const [title, concerns] of groups(referral)) {
    yield part(title, concerns.flatMap(concernLines), 2);
  }
  if (referral.strengths.length > 0) {
    const helps = referral.strengths.map(({ text, answer }) =>
      line(`${text}: ${answer.toLowerCase()}`),
    );
    yield part("What helps to keep the child safe", helps, 2);
  }
}

// Act now, harm, then each kind; a kind that is followed over more stretches of time comes first.
function groups({ act_now: actNow, answers, concerns }) {
  const found = new Map();
  if (actNow.length > 0) found.set(actNow[0].kind_title, [...actNow]);
  const harm = concerns.filter((concern) => concern.harm);
  if (harm.length > 0) found.set(HARM, harm);
  const stretches = ({ code }) => Object.keys(answers[code]).length;
  const rest = concerns.filter((concern) => !concern.harm);
  for (const concern of rest.sort((one, other) => stretches(other) - stretches(one))) {
    const title = concern.kind_title;
    found.set(title, [...(found.get(title) ?? []), concern]);
  }
  return found;
}

function concernLines({ code, given, note, text }) {
  const answers = given.map(({ answer, window }) => (window ? `${window}: ${answer}` : answer));
  return [
    line(`${text} ${answers.join("; ")}`, code, "concern"),
    ...filled(
      ["When", note.period],
      ["How it is known", words.source(note)],
      ["What happened", note.what_happened],
      ["What it means for this child", note.what_it_means],
    ),
  ];
}

function aboutChild(referral) {
  const { child } = referral;
  return part(
    "About the child",
    facts(
      ["Name", child.name],
      ["Known as", child.known_as],
      ["Age", words.age(referral)],
      ["Date of birth", child.date_of_birth ? words.date(child.date_of_birth) : ""],
      ["NHS number", child.nhs_number],
      ["Gender", child.gender],
      ["Ethnicity", child.ethnicity],
      ["First language", child.first_language],
      ["Where the child lives", child.address],
      ["Parents and carers", child.carers],
      ["School, college or work", child.school],
      ["General practice", child.gp],
      ["In care now", words.fact(child.in_care)],
      ["Learning disability", words.fact(child.learning_disability)],
      ["Special needs or disability", words.fact(child.send)],
    ),
  );
}

function unknown({ unknowns, who_could_tell: whoCouldTell }) {
  const lines = [
    ...unknowns.map((one) => line(one)),
    ...Object.entries(whoCouldTell ?? {}).map(([where, who]) =>
      line(who, `Who could tell: ${where}`),
    ),
  ];
  return part("What is not known", lines.length > 0 ? lines : [line("Nothing that counts.")]);
}

function* analysis({ analysis: thought }) {
  const written = filled(
    ["The worry", thought.worries],
    ["What works well", thought.strengths],
    ["The pattern over time", thought.pattern],
    ["Earlier referrals and what came of them", thought.earlier_referrals],
    ["What has changed since last time", thought.what_changed],
    ["What needs to happen", thought.needs_to_happen],
  );
  yield part(
    "What the referrer thinks",
    written.length > 0 ? written : [line(words.NOT_RECORDED)],
  );
  const actions = thought.actions ?? [];
  if (actions.length > 0) yield part("What will be done", actions.map(actionLine), 2);
  const said = (thought.child_words ?? "").trim() || words.NOT_RECORDED;
  yield part("What the child says and shows", [line(said)], 2);
}

function actionLine({ what = "", owner = "", by = "", measure = "" }) {
  const parts = [owner, by, measure].map((one) => one.trim()).filter((one) => one !== "");
  return line(parts.join(". "), what.trim());
}

function sharing({ details }) {
  const told = details.sharing ?? {};
  return part("Who knows, and why this is shared", [
    ...facts(
      ["The child has been told", words.yesNo(told.child_told)],
      ["The child agrees", words.yesNo(told.child_agrees)],
      ["A parent or carer knows", words.yesNo(told.parent_told)],
    ),
    ...filled(
      ["Why someone was not told or not asked", told.reason],
      ["Why the law allows it to be shared", told.basis],
    ),
  ]);
}

function whoRefers(person) {
  return part(
    "Who refers",
    facts(
      ["Name", person.name],
      ["Role", person.role],
      ["Organisation", person.organisation],
      ["Phone", person.phone],
      ["E-mail", person.email],
    ),
  );
}

function part(title, lines, level = 1) {
  return { title, level, lines };
}

function line(text, label = "", kind = "") {
  return { kind, label, text };
}

// Every fact; an empty one says that it is not recorded.
function facts(...pairs) {
  return pairs.map(([label, text]) => line((text ?? "").trim() || words.NOT_RECORDED, label));
}

// The fields that say something.
function filled(...pairs) {
  return pairs
    .map(([label, text]) => line((text ?? "").trim(), label))
    .filter(({ text }) => text !== "");
}
