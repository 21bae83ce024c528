// Opening: nothing is shown unless all of it is what was sent, to whom it was sent.
import { sha256 } from "@noble/hashes/sha2.js";
import { kinds, NoMatch, openWithKeys, openWithPassphrase, unarmored } from "./agefile.mjs";
import { SIZE_LIMIT, unpack } from "./archive.mjs";
import { isSafe } from "./attachments.mjs";
import { card, checkCard } from "./card.mjs";
import { LIMIT as KEY_LIMIT, looksLikeKey, unlock, wrongPassphrase } from "./keyfile.mjs";
import { damaged, Refusal, Stopped } from "./refusal.mjs";
import { holds, signatures } from "./signing.mjs";
import { choice, count, list, moment, parse, record, text } from "./strict.mjs";

export const PDF = "referral.pdf";
export const JSON_DATA = "referral.json";
export const FHIR = "referral.fhir.json";
export const RECEIPT = "receipt.json";

const CONTENTS = { referral: [PDF, JSON_DATA, FHIR], receipt: [RECEIPT] };
const MANIFEST = "manifest.json";
const SIGNATURE = "manifest.sig";

const manifestOf = record(
  {
    schema: choice("cse-assess/manifest/1"),
    reference: text({ least: 1, most: 40, pattern: /^[A-Z0-9-]+$/ }),
    created: moment,
    sender: card,
    recipient: record({ name: text(), recipients: list(text()) }),
    members: list(
      record({ name: text(), size: count, sha256: text({ pattern: /^[0-9a-f]{64}$/ }) }),
    ),
  },
  { kind: [choice("referral", "receipt"), "referral"] },
);

// Opens a package: bytes, the key file's bytes or null, and the passphrase of either.
export async function openPackage(content, keyContent, passphrase, progress) {
  if (content.length > SIZE_LIMIT) throw damaged("it is too large");
  const sealed = await sealedFile(content);
  const { plain, recipient } = sealed.toPassphrase
    ? await withPassphrase(sealed.content, passphrase, progress)
    : await withKey(sealed.content, keyContent, passphrase, progress);
  const members = unpacked(plain);
  const manifest = signedManifest(members);
  checkRecipient(manifest, recipient);
  checkMembers(manifest, members);
  return { manifest, members };
}

function unpacked(plain) {
  try {
    return unpack(plain);
  } finally {
    plain.fill(0); // the members are copies
  }
}

async function sealedFile(content) {
  try {
    const sealed = unarmored(content);
    return { content: sealed, toPassphrase: (await kinds(sealed)).includes("scrypt") };
  } catch {
    throw new Refusal(
      "This is not a sealed package, or it did not arrive whole.",
      "Choose the file that ends in .age. If it is that file, ring the sender and ask for it again.",
    );
  }
}

async function withPassphrase(sealed, passphrase, progress) {
  const plain = await decrypted(openWithPassphrase(sealed, passphrase, progress), () =>
    wrongPassphrase("package"),
  );
  if (!looksLikeKey(plain)) return { plain, recipient: null };
  plain.fill(0);
  throw new Refusal(
    "This is a key file, and not a package.",
    "Choose it under Key file, and choose the file that you were sent under Package.",
  );
}

async function withKey(sealed, keyContent, passphrase, progress) {
  if (keyContent === null) {
    throw new Refusal("This package is sealed to a key.", "Choose your key file too.");
  }
  if (keyContent.length > KEY_LIMIT) {
    throw new Refusal("This file is too large to be a key.", "Choose the file that ends in .key.");
  }
  const { identities, name } = await unlock(keyContent, passphrase, progress);
  const whose = name ? `the key of ${name}` : "this key";
  return decrypted(openWithKeys(sealed, identities), () =>
    new Refusal(
      `This package was not sealed to ${whose}. Nothing of it is shown.`,
      "Try another key of yours, or ring the sender and ask them to seal it to your present card.",
    ),
  );
}

async function decrypted(opening, unmatched) {
  try {
    return await opening;
  } catch (error) {
    if (error instanceof NoMatch) throw unmatched();
    if (error instanceof Refusal || error instanceof Stopped) throw error;
    throw damaged("not all of it arrived as it was sent");
  }
}

function signedManifest(members) {
  const [first, second] = members.keys();
  if (first !== MANIFEST || second !== SIGNATURE) throw damaged("its list of files is missing");
  const content = members.get(MANIFEST);
  const manifest = described(manifestOf, content);
  const signed = described(signatures, members.get(SIGNATURE));
  checkCard(manifest.sender);
  if (!holds(manifest.sender.signing, "manifest/1", content, signed)) {
    throw damaged("the sender's signature does not hold");
  }
  members.delete(MANIFEST);
  members.delete(SIGNATURE);
  return manifest;
}

function described(check, content) {
  try {
    return check(parse(content));
  } catch {
    throw damaged(
      "its list of files is not one that this page knows",
      "Ring the sender and ask for it again. If their app is newer than this page, " +
        "ask IT for the newest copy of this page.",
    );
  }
}

// Sealing it again for somebody else must not work. A passphrase has no name that could be signed,
// so what is under one was sent to no key at all.
function checkRecipient(manifest, recipient) {
  const { name, recipients } = manifest.recipient;
  const meant = recipient === null ? recipients.length === 0 : recipients.includes(recipient);
  if (!meant) {
    throw new Refusal(
      `This was sent to ${name}, and somebody sealed it again. Nothing of it is shown.`,
      `Ring ${manifest.sender.name} on a number that you look up yourself, ` +
        "and ask whether they sent it to you.",
    );
  }
}

function checkMembers({ kind, members: listed }, members) {
  const found = [...members];
  const asSigned =
    found.length === listed.length &&
    found.every(([name, content], at) => {
      const { name: signedName, size, sha256: hash } = listed[at];
      return name === signedName && content.length === size && hex(sha256(content)) === hash;
    });
  if (!asSigned) throw damaged("its files are not those that were signed");
  const foreign = ([name, content]) =>
    !CONTENTS[kind].includes(name) && !(kind === "referral" && isSafe(name, content));
  if (found.some(foreign)) {
    throw new Refusal(
      `It holds something that does not belong in a ${kind}, or is not what its name says. ` +
        "Nothing of it is shown.",
      "Ring the sender, and tell IT. Do not open it in another way.",
    );
  }
}

function hex(bytes) {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
