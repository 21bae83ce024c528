// A key file: an age identity file under a passphrase, as the app and `age -p` write it.
import { base64 } from "@scure/base";
import { identityToRecipient } from "age-encryption";
import { kinds, NoMatch, openWithPassphrase, unarmored } from "./agefile.mjs";
import { Refusal, Stopped } from "./refusal.mjs";

export const LIMIT = 256 * 1024;

const IDENTITY = "AGE-SECRET-KEY-PQ-1";
const CARD = "# cse-assess card: ";

// The identities in a key file, and the name of whoever it belongs to ("" where it is not said).
export async function unlock(content, passphrase, progress) {
  const inside = await unlocked(content, passphrase, progress);
  try {
    const lines = new TextDecoder("utf-8", { fatal: true }).decode(inside).split("\n");
    const trimmed = lines.map((line) => line.trim());
    const identities = trimmed.filter((line) => line !== "" && !line.startsWith("#"));
    if (identities.length === 0) throw notOurs();
    for (const identity of identities) {
      if (!identity.startsWith(IDENTITY)) throw notOurs();
      await identityToRecipient(identity); // throws if it is none
    }
    return { identities, name: ownerName(trimmed) };
  } catch {
    throw notOurs();
  } finally {
    inside.fill(0);
  }
}

// Whether what was found inside a file is a key, and not a package.
export function looksLikeKey(inside) {
  const start = new TextDecoder("latin1").decode(inside.subarray(0, LIMIT));
  return !start.startsWith("PK") && /^AGE-SECRET-KEY-/m.test(start);
}

export function wrongPassphrase(what) {
  return new Refusal(
    `The passphrase does not open this ${what}.`,
    "Check capital letters and spaces, and try again. Nothing was changed.",
  );
}

async function unlocked(content, passphrase, progress) {
  try {
    const sealed = unarmored(content);
    if (!(await kinds(sealed)).includes("scrypt")) throw notOurs();
    return await openWithPassphrase(sealed, passphrase, progress);
  } catch (error) {
    if (error instanceof NoMatch) throw wrongPassphrase("key");
    throw error instanceof Refusal || error instanceof Stopped ? error : notOurs();
  }
}

function ownerName(lines) {
  const line = lines.find((one) => one.startsWith(CARD));
  if (line === undefined) return "";
  const { name } = JSON.parse(new TextDecoder().decode(base64.decode(line.slice(CARD.length))));
  return typeof name === "string" ? name : "";
}

function notOurs() {
  return new Refusal(
    "This is not a key file, or it is damaged.",
    "Choose the file that ends in .key, or its backup copy. Ask IT if you have neither.",
  );
}
