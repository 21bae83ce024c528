// Seals or opens one file with the package age-encryption: a JSON request on standard input,
// base64 on standard output. Keys come in by standard input, never as arguments.
import { readFileSync } from "node:fs";
import * as age from "age-encryption";

const request = JSON.parse(readFileSync(0, "utf8"));
const data = new Uint8Array(Buffer.from(request.data, "base64"));
let result;
if (request.recipient) {
  const encrypter = new age.Encrypter();
  encrypter.addRecipient(request.recipient);
  result = await encrypter.encrypt(data);
} else {
  const decrypter = new age.Decrypter();
  decrypter.addIdentity(request.identity);
  result = await decrypter.decrypt(data);
}
process.stdout.write(Buffer.from(result).toString("base64"));
