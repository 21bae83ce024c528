// age files: what a file is sealed to, and opening it with a passphrase or a key.
import { chacha20poly1305 } from "@noble/ciphers/chacha.js";
import { scryptAsync } from "@noble/hashes/scrypt.js";
import { base64nopad } from "@scure/base";
import { armor, Decrypter, identityToRecipient } from "age-encryption";
import { Refusal, Stopped } from "./refusal.mjs";

const MARK = "age-encryption.org/";
const SCRYPT_LABEL = "age-encryption.org/v1/scrypt";
const SALT_BYTES = 16;
const LARGEST_LOG_N = 20; // 1 GiB; age and our app write 18
const PAUSE_EVERY_MS = 40;

// The pauses of scryptAsync use scheduler.yield where there is one, and that lets painting in but
// not a press on Stop; without it they use setTimeout, which does.
Object.defineProperty(globalThis, "scheduler", { value: undefined });

export class NoMatch extends Error {}

// The file in its binary form, whether it was sent so or as text.
export function unarmored(content) {
  const start = new TextDecoder("latin1").decode(content.subarray(0, 64)).trimStart();
  if (!start.startsWith("-----BEGIN AGE")) return content;
  return armor.decode(new TextDecoder("latin1").decode(content));
}

// The kinds of recipients of an age file. Throws if it is none.
export async function kinds(content) {
  if (!new TextDecoder("latin1").decode(content.subarray(0, MARK.length)).startsWith(MARK)) {
    throw new TypeError("no age file");
  }
  let found = null;
  const look = { unwrapFileKey: (stanzas) => ((found = stanzas.map((one) => one.args[0])), null) };
  await decrypt(content, look).catch(() => {});
  if (found === null) throw new TypeError("no age file");
  return found;
}

// `progress` is called with a share from 0 to 1; what it throws stops the work.
export function openWithPassphrase(content, passphrase, progress) {
  return decrypt(content, {
    unwrapFileKey: (stanzas) => unwrapWithPassphrase(stanzas, passphrase, progress),
  });
}

// Tries each identity. Gives what is inside, and the recipient of the identity that opened it.
export async function openWithKeys(content, identities) {
  for (const identity of identities) {
    try {
      const plain = await decrypt(content, identity);
      return { plain, recipient: await identityToRecipient(identity) };
    } catch (error) {
      if (!(error instanceof NoMatch)) throw error;
    }
  }
  throw new NoMatch();
}

async function decrypt(content, identity) {
  let missed = false;
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  // Asked only if the first one does not fit, so that this is told apart from a damaged file.
  decrypter.addIdentity({ unwrapFileKey: () => ((missed = true), null) });
  try {
    return await decrypter.decrypt(content);
  } catch (error) {
    throw missed ? new NoMatch() : error;
  }
}

// As age-encryption does it, with a pause now and then in which the page can be painted.
async function unwrapWithPassphrase(stanzas, passphrase, progress) {
  const [stanza] = stanzas;
  if (stanza.args[0] !== "scrypt") return null;
  const [, saltText, logN, ...more] = stanza.args;
  const salt = base64nopad.decode(saltText ?? "");
  const sound =
    stanzas.length === 1 &&
    more.length === 0 &&
    salt.length === SALT_BYTES &&
    stanza.body.length === 32 &&
    /^[1-9][0-9]?$/.test(logN ?? "");
  if (!sound) throw new TypeError("no sound passphrase stanza");
  if (Number(logN) > LARGEST_LOG_N) throw tooMuchWork();
  const key = await derived(passphrase, salt, Number(logN), progress);
  try {
    return chacha20poly1305(key, new Uint8Array(12)).decrypt(stanza.body);
  } catch {
    return null;
  } finally {
    key.fill(0);
  }
}

async function derived(passphrase, salt, logN, progress) {
  const label = new TextEncoder().encode(SCRYPT_LABEL);
  const whole = new Uint8Array([...label, ...salt]);
  const cost = { N: 2 ** logN, r: 8, p: 1, dkLen: 32 };
  const manner = { asyncTick: PAUSE_EVERY_MS, onProgress: progress };
  try {
    return await scryptAsync(new TextEncoder().encode(passphrase), whole, { ...cost, ...manner });
  } catch (error) {
    throw error instanceof Stopped ? error : tooMuchWork();
  }
}

function tooMuchWork() {
  return new Refusal(
    "The passphrase on this file asks for more work than this browser can do.",
    "Close other windows and try again, or open it with the app or with age.",
  );
}
