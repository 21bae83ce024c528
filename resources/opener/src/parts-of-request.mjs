// The request in full: the child and those around, what is asked, what was done, who knows.
// cse_assess/referral/content/parts_of_request.py says the same in the same order.
import { bare, facts, fields, known, line, part, sentences, table } from "./blocks.mjs";
import * as words from "./words.mjs";

export function* request(referral) {
  const { details } = referral;
  yield part("About the child", aboutChild(referral));
  yield part("Family and household", household(referral));
  yield part("What is asked for", [
    ...known(["This referral", words.kind(details.kind)]),
    ...fields(
      ["Why now", details.reason_now],
      ["What the front door is asked to do", details.asked_for],
    ),
  ]);
  yield part("What has been done", done(details));
  yield part("Who knows, and why this is shared", sharing(details.sharing ?? {}));
  yield part("Who else works with the family", agencies(details));
  yield part("Who refers", referrer(referral));
}

function aboutChild(referral) {
  const { child } = referral;
  return [
    ...facts(
      ["Name", child.name],
      ["Known as", child.known_as],
      ["Age", words.age(referral)],
      ["Date of birth", child.date_of_birth ? words.date(child.date_of_birth) : ""],
      ["NHS number", child.nhs_number],
      ["Gender", child.gender],
      ["Ethnicity", child.ethnicity],
      ["First language", child.first_language],
      ["School, college or work", child.school],
      ["General practice", child.gp],
      ["In care now", words.fact(child.in_care)],
      ["Learning disability", words.fact(child.learning_disability)],
      ["Special needs or disability", words.fact(child.send)],
      ["Has left care", words.fact(child.care_leaver)],
    ),
    ...known(
      ["Interpreter or signer", child.interpreter],
      ["Religion", child.religion],
      ["Nationality and status", child.nationality],
      ["Phone and online names", child.phone],
      ["How the child is taught", words.schooling(child.schooling)],
      ["About school", child.schooling_note],
      ["Education, health and care plan", words.healthPlan(child.health_plan)],
      ["Pupil number (UPN)", child.upn],
      ["Social care number", child.social_care_id],
      ["Legal status", child.legal_status],
      ["Youth justice", child.youth_justice],
    ),
    ...fields(
      ["Where the child lives", child.address],
      ["Where the child is now", child.whereabouts],
      ["How to reach the child safely", child.safe_contact],
      ["Parents and carers", child.carers],
      ["Disability, and how the child communicates", child.disability],
      ["Health needs and injuries", child.health],
    ),
  ];
}

function household({ assessed_on: on, child }) {
  const members = child.household ?? [];
  if (members.length === 0) return facts(["Family and household", ""]);
  const columns = ["Who", "Age", "Responsible", "Lives with", "Safety and needs"];
  return table(columns, members.map((member) => memberRow(member, on)));
}

function memberRow(member, on) {
  const born = member.date_of_birth;
  const age = born ? `${words.ageOf(born, on)}, born ${words.date(born)}` : bare(member.age);
  const who = [bare(member.name), bare(member.relationship)].filter((one) => one !== "").join(", ");
  return [
    who || words.NOT_RECORDED,
    age || words.NOT_RECORDED,
    words.yesNo(member.parental_responsibility),
    words.yesNo(member.lives_with_child),
    sentences(words.bearing(member.bearing), bare(member.note)) || words.NOT_RECORDED,
  ];
}

function done(details) {
  return [
    ...fields(
      ["Done to keep the child safe", details.actions_taken],
      ["Who has been rung, and when", details.phoned],
    ),
    ...known(
      ["Police log number", details.police_log],
      ["Medical care and SARC", details.medical],
      ["National Referral Mechanism", details.nrm],
      ["Reported under a duty", details.notified],
      ["Checks", details.checks],
      ["Talked over with", details.discussed_with],
    ),
  ];
}

function sharing(told) {
  return [
    ...facts(
      ["The child has been told", words.yesNo(told.child_told)],
      ["The child agrees", words.agreement(told.child_agrees)],
      ["The child understands", words.yesNo(told.competent)],
      ["A parent or carer knows", words.yesNo(told.parent_told)],
      ["A parent or carer agrees", words.agreement(told.parent_agrees)],
      ["Ground in law", words.basis(told.basis_in_law)],
    ),
    ...fields(
      ["Why someone was not told or not asked", told.reason],
      ["Why it is right to share this", told.basis],
      ["What anybody has said against it", told.objections],
      ["What is held back, and why", told.withheld],
    ),
  ];
}

function agencies(details) {
  const services = details.agencies ?? [];
  if (services.length === 0) return facts(["Services", ""]);
  return table(
    ["Service", "Who", "Contact", "Knows of this", "Doing"],
    services.map((one) => [
      bare(one.service) || words.NOT_RECORDED,
      bare(one.who) || words.NOT_RECORDED,
      bare(one.contact) || words.NOT_RECORDED,
      words.yesNo(one.knows),
      bare(one.doing) || words.NOT_RECORDED,
    ]),
  );
}

function referrer(referral) {
  const { assessor: person, details, reviews } = referral;
  return [
    ...facts(
      ["Name", person.name],
      ["Role", person.role],
      ["Organisation", person.organisation],
      ["Phone", person.phone],
      ["E-mail", person.email],
    ),
    ...known(
      ["Best time to ring", person.best_time],
      ["Address", person.address],
      ["Organisation code", person.organisation_code],
      ["Knows the child as", details.relationship],
      ["Safeguarding lead", person.lead],
    ),
    line(words.signed(person, referral.created), "Written and sent by"),
    ...reviewed(reviews ?? []),
  ];
}

function reviewed(reviews) {
  const label = "Read and agreed by";
  if (reviews.length === 0) {
    return [line("Nobody yet. A review may follow; it does not hold this up.", label)];
  }
  return reviews.map(({ at, by, changed_since: changed, role }) => {
    const who = [by, role].filter((one) => one.trim() !== "").join(", ");
    const since = changed ? " Changed since then." : "";
    return line(`${who}, ${words.moment(at)}.${since}`, label);
  });
}
