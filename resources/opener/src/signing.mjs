// Two signatures over everything that is signed, Ed25519 and ML-DSA-65; both must hold.
import { ed25519 } from "@noble/curves/ed25519.js";
import { ml_dsa65 } from "@noble/post-quantum/ml-dsa.js";
import { base64 } from "@scure/base";
import { record, text } from "./strict.mjs";

export const signatures = record({ ed25519: text(), "ml-dsa-65": text() });

const ED25519_BYTES = 32;
const ML_DSA_65_BYTES = 1952;

export function verifyingKeys(value) {
  const keys = signatures(value);
  const wrong =
    base64.decode(keys.ed25519).length !== ED25519_BYTES ||
    base64.decode(keys["ml-dsa-65"]).length !== ML_DSA_65_BYTES;
  if (wrong) throw new TypeError("a key has the wrong size");
  return keys;
}

export function rawKeys(keys) {
  return [base64.decode(keys.ed25519), base64.decode(keys["ml-dsa-65"])];
}

// Whether both signatures hold. Ed25519 knows no context, so it goes before the message.
export function holds(keys, purpose, message, given) {
  const context = new TextEncoder().encode(`cse-assess/${purpose}`);
  const prefixed = new Uint8Array(context.length + 1 + message.length);
  prefixed.set(context);
  prefixed.set(message, context.length + 1);
  const [first, second] = rawKeys(keys);
  try {
    const one = ed25519.verify(base64.decode(given.ed25519), prefixed, first, { zip215: false });
    const other = ml_dsa65.verify(base64.decode(given["ml-dsa-65"]), message, second, { context });
    return one === true && other === true;
  } catch {
    return false; // a key or a signature of another size or form
  }
}
