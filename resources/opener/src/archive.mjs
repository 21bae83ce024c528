// The ZIP inside a package: one possible file for one set of members, and nothing else accepted.
import { damaged } from "./refusal.mjs";

export const SIZE_LIMIT = 256 * 1024 * 1024;

const PADDING = "padding";
const MEMBER_LIMIT = 64;
const NAME_LIMIT = 120;
const NAME = /^[A-Za-z0-9_][A-Za-z0-9_.-]*(\/[A-Za-z0-9_][A-Za-z0-9_.-]*){0,2}$/;
const RESERVED = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?$/i;

// APPNOTE 4.3: sizes of the fixed parts, and the values that never change.
const LOCAL = 30;
const CENTRAL = 46;
const END = 22;
const VERSION = 20;
const UNIX = 3;
const DATE_1980 = 0x21;
const ORDINARY_FILE = (0o100600 << 16) >>> 0;

// The members in their order, without the padding. Packing them again must give the same bytes.
export function unpack(content) {
  if (content.length > SIZE_LIMIT) throw damaged("it is too large");
  const members = read(content);
  const padding = [...members.keys()].pop() === PADDING ? members.get(PADDING) : null;
  members.delete(PADDING);
  if (padding === null || padding.some((byte) => byte !== 0)) {
    throw damaged("its padding is missing or hides something");
  }
  checkNames([...members.keys()]);
  if (!same(pack(members), content)) throw damaged("it holds something beside its files");
  return members;
}

function pack(members) {
  const bare = sizeOf(members) + LOCAL + CENTRAL + 2 * PADDING.length;
  return zip(new Map([...members, [PADDING, new Uint8Array(padme(bare) - bare)]]));
}

function padme(length) {
  const exponent = Math.floor(Math.log2(length));
  const step = 2 ** (exponent - (Math.floor(Math.log2(exponent)) + 1));
  return Math.ceil(length / step) * step;
}

function read(content) {
  const view = new DataView(content.buffer, content.byteOffset, content.length);
  const members = new Map();
  let at = 0;
  while (at + LOCAL <= content.length && view.getUint32(at, true) === 0x04034b50) {
    if (view.getUint16(at + 8, true) !== 0) throw damaged("a file inside it is compressed");
    const size = view.getUint32(at + 22, true);
    const start = at + LOCAL + view.getUint16(at + 26, true);
    if (start + size > content.length) throw damaged("its files claim to be larger than it is");
    const name = String.fromCharCode(...content.subarray(at + LOCAL, start));
    if (members.has(name)) throw damaged("two files inside it have the same name");
    if (members.size >= MEMBER_LIMIT) throw damaged("it holds too many files");
    members.set(name, content.slice(start, start + size));
    at = start + size;
  }
  if (members.size === 0) throw damaged("what is inside is not a package");
  return members;
}

function checkNames(names) {
  const unsafe = (name) =>
    !NAME.test(name) ||
    name.length > NAME_LIMIT ||
    name.toLowerCase() === PADDING ||
    name.split("/").some((part) => RESERVED.test(part) || part.endsWith("."));
  if (names.some(unsafe)) throw damaged("a file inside it has a name that is not safe");
  const folded = new Set(names.map((name) => name.toLowerCase()));
  const folders = [...folded].flatMap((name) =>
    name.split("/").slice(0, -1).map((_, depth, parts) => parts.slice(0, depth + 1).join("/")),
  );
  if (folded.size !== names.length || folders.some((folder) => folded.has(folder))) {
    throw damaged("two files inside it have the same name");
  }
}

function sizeOf(members) {
  let size = END;
  for (const [name, content] of members) {
    size += LOCAL + CENTRAL + 2 * name.length + content.length;
  }
  return size;
}

function zip(members) {
  const out = new Uint8Array(sizeOf(members));
  const view = new DataView(out.buffer);
  const shared = []; // what a member's local and central header both say
  let at = 0;
  for (const [name, content] of members) {
    const one = { name, offset: at, crc: crc32(content), size: content.length };
    view.setUint32(at, 0x04034b50, true);
    at = described(view, at + 4, one);
    at = named(out, at, name);
    out.set(content, at);
    at += content.length;
    shared.push(one);
  }
  const start = at;
  for (const one of shared) {
    view.setUint32(at, 0x02014b50, true);
    view.setUint8(at + 4, VERSION);
    view.setUint8(at + 5, UNIX);
    at = described(view, at + 6, one);
    view.setUint32(at + 6, ORDINARY_FILE, true);
    view.setUint32(at + 10, one.offset, true);
    at = named(out, at + 14, one.name);
  }
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, members.size, true);
  view.setUint16(at + 10, members.size, true);
  view.setUint32(at + 12, at - start, true);
  view.setUint32(at + 16, start, true);
  return out;
}

function described(view, at, { name, crc, size }) {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 8, DATE_1980, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, size, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
  return at + 26;
}

function named(out, at, name) {
  for (let index = 0; index < name.length; index++) out[at + index] = name.charCodeAt(index);
  return at + name.length;
}

function same(one, other) {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(content) {
  let value = 0xffffffff;
  for (let at = 0; at < content.length; at++) {
    value = CRC_TABLE[(value ^ content[at]) & 0xff] ^ (value >>> 8);
  }
  return (value ^ 0xffffffff) >>> 0;
}
