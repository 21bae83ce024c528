// Files that go with a referral: documents and pictures, told by what is in them.

export const FOLDER = "attachments/";

const PK = [0x50, 0x4b, 3, 4];
const BEGINNINGS = {
  ".pdf": [0x25, 0x50, 0x44, 0x46, 0x2d],
  ".png": [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  ".jpg": [0xff, 0xd8, 0xff],
  ".jpeg": [0xff, 0xd8, 0xff],
  ".docx": PK,
  ".odt": PK,
};

export function isSafe(name, content) {
  if (!name.startsWith(FOLDER)) return false;
  const ending = (/\.[^./]+$/.exec(name)?.[0] ?? "").toLowerCase();
  if (ending === ".txt") return isText(content);
  const beginning = Object.hasOwn(BEGINNINGS, ending) ? BEGINNINGS[ending] : null;
  return beginning !== null && beginning.every((byte, at) => content[at] === byte);
}

function isText(content) {
  try {
    return !new TextDecoder("utf-8", { fatal: true }).decode(content).includes("\0");
  } catch {
    return false;
  }
}
