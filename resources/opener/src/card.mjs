// The sender's card: who they say they are, and the keys that they sign with.
import { sha256 } from "@noble/hashes/sha2.js";
import { Encrypter } from "age-encryption";
import { damaged } from "./refusal.mjs";
import { holds, rawKeys, signatures, verifyingKeys } from "./signing.mjs";
import { canonical, choice, day, flag, list, record, text } from "./strict.mjs";

const line = text({ most: 200, pattern: /^[^\x00-\x1f\x7f]*$/ });

export const card = record(
  {
    schema: choice("cse-assess/card/1"),
    kind: choice("front-door", "agency"),
    name: text({ least: 1, most: 200, pattern: /^[^\x00-\x1f\x7f]*$/ }),
    recipients: list(recipient, { least: 1, most: 8 }),
    signing: verifyingKeys,
    created: day,
    valid_until: day,
    signature: signatures,
  },
  {
    area: [line, ""],
    phone: [line, ""],
    phone_out_of_hours: [line, ""],
    email: [line, ""],
    accepts: [list(choice("sealed", "pdf", "plain")), []],
    practice: [flag, false],
    roles: [list(choice("present", "next", "retiring", "duty")), []],
    portal: [list(heading, { most: 80 }), []],
  },
);

export function checkCard(sender) {
  const odd =
    (sender.roles.length > 0 && sender.roles.length !== sender.recipients.length) ||
    new Set(sender.recipients).size !== sender.recipients.length ||
    sender.valid_until < sender.created;
  if (odd || !holds(sender.signing, "card/1", signedBytes(sender), sender.signature)) {
    throw damaged("the sender's signature does not hold");
  }
}

// Eight groups of five digits, over the keys alone.
export function fingerprint(sender) {
  const names = new TextEncoder().encode([...[...sender.recipients].sort(), ""].join("\n"));
  const hash = sha256.create().update(names);
  for (const key of rawKeys(sender.signing)) hash.update(key);
  const view = new DataView(hash.digest().buffer);
  const groups = Array.from({ length: 8 }, (_, at) => view.getUint16(2 * at));
  return groups.map((group) => String(group).padStart(5, "0")).join(" ");
}

function signedBytes(sender) {
  const { signature, ...fields } = sender;
  if (!fields.practice) delete fields.practice; // as in cards from before there were such fields
  if (fields.roles.length === 0) delete fields.roles;
  if (fields.portal.length === 0) delete fields.portal;
  return new TextEncoder().encode(canonical(fields));
}

// One heading of a portal; what it asks for is no business of this page.
function heading(value) {
  const title = text({ least: 1, most: 200, pattern: /^[^\x00-\x1f\x7f]*$/ });
  const field = text({ most: 40, pattern: /^[a-z_]+(\.[a-z_]+)?$/ });
  return record({ title }, { fields: [list(field, { most: 40 }), []] })(value);
}

function recipient(value) {
  text({ pattern: /^age1pq1[a-z0-9]+$/ })(value);
  new Encrypter().addRecipient(value); // throws if it is none
  return value;
}
