// The assessment in full. cse_assess/referral/content/parts_of_assessment.py says the same.
import { bare, facts, known, line, part, sentences, table, written } from "./blocks.mjs";
import * as words from "./words.mjs";

const HARM = "Signs of harm";

export function* assessment(referral) {
  yield* worries(referral);
  yield* before(referral);
  yield* connections(referral);
  yield part("What helps to keep the child safe", strengths(referral));
  yield* analysis(referral);
  yield voice(referral.analysis);
  yield* unknowns(referral);
}

function* worries(referral) {
  const told = referral.act_now.length + referral.concerns.length > 0;
  const none = told ? [] : [line("None recorded in what can be shared here.")];
  const ways = known(["In which ways, as far as is known", referral.details.exploitation]);
  yield part("The worries", [...ways, ...none]);
  for (const [title, concerns] of groups(referral)) {
    yield part(title, [], 2);
    for (const concern of concerns) {
      yield part(`${concern.code}\u00a0 ${concern.text}`, concernLines(concern), 3);
    }
  }
  const heldBack = words.heldBack(referral);
  if (heldBack) yield part("Held back", [line(heldBack)], 2);
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

function concernLines({ given, note }) {
  const answers = given.map(({ answer, window }) =>
    line(window ? `${window}: ${answer}` : `Answer: ${answer}`),
  );
  const period = bare(note.period);
  if (!period && !note.source && !note.what_happened && !note.what_it_means) {
    return [...answers, line("No date, source or facts are recorded.")];
  }
  const source = words.source(note) || "not recorded";
  return [
    ...answers,
    line(`When: ${period || "not recorded"}. How it is known: ${source}.`),
    line(bare(note.what_happened) || words.NOT_RECORDED, "What happened"),
    line(bare(note.what_it_means) || words.NOT_RECORDED, "What it means for this child"),
  ];
}

function* before({ analysis: thought, details }) {
  yield part("What came before");
  yield part("The pattern over time", written(thought.pattern), 2);
  yield part("Earlier referrals and what came of them", written(thought.earlier_referrals), 2);
  if (bare(thought.tried)) yield part("What has been tried", written(thought.tried), 2);
  const events = details.events ?? [];
  if (events.length > 0) {
    const columns = ["When", "What happened", "How known", "Done"];
    yield part("Events", table(columns, events.map(eventRow)), 2);
  }
  const missing = details.missing ?? [];
  if (missing.length > 0) {
    const columns = ["Gone", "Back", "Police told", "Found and learned"];
    yield part("Missing from home or care", table(columns, missing.map(missingRow)), 2);
  }
}

function eventRow(event) {
  return [
    bare(event.when) || "No date",
    bare(event.what) || words.NOT_RECORDED,
    words.source(event) || words.NOT_RECORDED,
    bare(event.done) || words.NOT_RECORDED,
  ];
}

function missingRow(episode) {
  const interview = `Return interview: ${words.interview(episode.interview)}.`;
  return [
    bare(episode.gone) || "No date",
    bare(episode.back) || words.NOT_RECORDED,
    words.yesNo(episode.told_police),
    sentences(bare(episode.found), interview, bare(episode.learned)),
  ];
}

function* connections({ details }) {
  const found = details.connections ?? [];
  if (found.length === 0) return;
  const columns = ["What", "Which", "Link to the child", "Seen"];
  yield part("People, vehicles, places and online names", table(columns, found.map(connectionRow)));
}

function connectionRow(one) {
  const what = [bare(one.what), bare(one.looks)].filter((told) => told !== "").join(". ");
  const seen = [bare(one.when), words.source(one)].filter((told) => told !== "").join(", ");
  const again = one.seen_before === "yes" ? " Has come up before." : "";
  return [
    words.connection(one.kind),
    what || words.NOT_RECORDED,
    bare(one.link) || words.NOT_RECORDED,
    `${seen || words.NOT_RECORDED}.${again}`,
  ];
}

function strengths(referral) {
  if (referral.strengths.length === 0) return [line(words.NOT_RECORDED)];
  return referral.strengths.flatMap(({ answer, note, text }) => [
    line(`${text}: ${answer.toLowerCase()}`),
    ...[note.what_happened, note.what_it_means]
      .map(bare)
      .filter((told) => told !== "")
      .map((told) => line(told)),
  ]);
}

function* analysis({ analysis: thought, details }) {
  const late = line("Sent by the urgent route; what is missing here may follow.");
  yield part("What the referrer thinks", details.urgent ? [late] : []);
  for (const [title, content, always] of [
    ["The worry", thought.worries, true],
    ["What the child's days are like", thought.impact, true],
    ["What works well", thought.strengths, true],
    ["What makes it harder to help", thought.complicating, false],
    ["What has changed since last time", thought.what_changed, false],
    ["What needs to happen", thought.needs_to_happen, true],
    ["What is likely if nothing changes", thought.if_nothing_changes, true],
  ]) {
    if (always || bare(content)) yield part(title, written(content), 2);
  }
  const actions = thought.actions ?? [];
  if (actions.length > 0) {
    const columns = ["What", "Who", "By when", "Measure", "Stands"];
    yield part("What will be done", table(columns, actions.map(actionRow)), 2);
  }
  if (bare(thought.panel_questions)) {
    yield part("What a multi-agency meeting is asked", written(thought.panel_questions), 2);
  }
}

function actionRow({ by, measure, owner, status, what }) {
  return [
    bare(what) || words.NOT_RECORDED,
    bare(owner) || words.NOT_RECORDED,
    bare(by) || words.NOT_RECORDED,
    bare(measure) || words.NOT_RECORDED,
    words.status(status),
  ];
}

function voice(thought) {
  return part("What the child says and shows", [
    ...written(thought.child_words),
    ...facts(
      ["How the child was heard", thought.heard_how],
      ["What the child wants and fears", thought.child_wants],
      ["How a parent or carer sees it", thought.carer_view],
    ),
  ]);
}

function* unknowns(referral) {
  const { carried, result, unknowns: named, who_could_tell: whoCouldTell } = referral;
  const unnamed = result.not_known - named.length;
  const more = `${unnamed} more, about sensitive matters and not named here`;
  yield part("What is not known", [
    line(`${words.notKnown(referral)} What nobody knows is not a no.`),
    ...[...named, ...(unnamed ? [more] : [])].map((one) => line(one)),
  ]);
  const who = Object.entries(whoCouldTell ?? {});
  if (who.length > 0) {
    yield part("Who could tell", who.map(([where, told]) => line(`${where}: ${told}`)), 2);
  }
  if ((carried ?? []).length > 0) {
    const over = "These answers were taken over from the last assessment as they were";
    yield part("Not asked again", [line(`${over}: ${carried.join(", ")}.`)], 2);
  }
}
