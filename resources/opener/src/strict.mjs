// JSON from outside, read strictly: no field twice, none that is not described, none of another kind.

const INSIDE = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:]/g;

export function parse(bytes) {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  const value = JSON.parse(text);
  refuseTwice(text);
  return value;
}

// JSON with sorted keys and no spaces: one text for one value. It is what cards are signed as.
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const fields = Object.keys(value).sort();
  return `{${fields.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(",")}}`;
}

// A check takes a value and gives it back, with what was left out filled in, or throws.
export function record(required, optional = {}) {
  return (value) => {
    if (value === null || typeof value !== "object" || Array.isArray(value)) fail();
    const found = {};
    for (const name of Object.keys(value)) {
      if (!Object.hasOwn(required, name) && !Object.hasOwn(optional, name)) fail();
    }
    for (const [name, check] of Object.entries(required)) {
      if (!Object.hasOwn(value, name)) fail();
      found[name] = check(value[name]);
    }
    for (const [name, [check, fallback]] of Object.entries(optional)) {
      found[name] = Object.hasOwn(value, name) ? check(value[name]) : fallback;
    }
    return found;
  };
}

export function list(check, { least = 0, most = Infinity } = {}) {
  return (value) => {
    if (!Array.isArray(value) || value.length < least || value.length > most) fail();
    return value.map(check);
  };
}

export function text({ least = 0, most = Infinity, pattern = /(?:)/ } = {}) {
  return (value) => {
    if (typeof value !== "string" || !pattern.test(value)) fail();
    const length = [...value].length;
    if (length < least || length > most) fail();
    return value;
  };
}

export function choice(...words) {
  return (value) => (words.includes(value) ? value : fail());
}

export function flag(value) {
  return typeof value === "boolean" ? value : fail();
}

export function count(value) {
  return Number.isSafeInteger(value) && value >= 0 ? value : fail();
}

export function day(value) {
  text({ pattern: /^\d{4}-\d\d-\d\d$/ })(value);
  const time = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(value) ? value : fail();
}

// A moment, as a Date; one without a zone is UTC.
export function moment(value) {
  text({ pattern: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)?$/ })(value);
  const time = new Date(/(Z|[+-]\d\d:\d\d)$/.test(value) ? value : `${value}Z`);
  return Number.isNaN(time.getTime()) ? fail() : time;
}

export function orNothing(check) {
  return (value) => (value === null ? null : check(value));
}

function fail() {
  throw new TypeError("not as described");
}

// JSON.parse has seen that the text is sound, so only names before a colon are left to look at.
function refuseTwice(text) {
  const open = [];
  let last = "";
  for (const [token] of text.matchAll(INSIDE)) {
    if (token === "{") open.push(new Set());
    else if (token === "[") open.push(null);
    else if (token === "}" || token === "]") open.pop();
    else if (token !== ":") last = token;
    else {
      const names = open[open.length - 1];
      const name = JSON.parse(last);
      if (names.has(name)) fail();
      names.add(name);
    }
  }
}
