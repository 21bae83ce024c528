// The few shapes in which a referral tells what was written, as lines: {label, text, kind}.
import { NOT_RECORDED } from "./words.mjs";

export function part(title, lines = [], level = 1) {
  return { title, level, lines };
}

export function line(text, label = "", kind = "") {
  return { kind, label, text };
}

// What was written, without its edges; empty where nothing was.
export function bare(text) {
  return (text ?? "").trim();
}

export function written(text) {
  return [line(bare(text) || NOT_RECORDED)];
}

// Every fact; an empty one says so.
export function facts(...pairs) {
  return pairs.map(([label, text]) => line(bare(text) || NOT_RECORDED, label));
}

// The facts that are known.
export function known(...pairs) {
  return pairs.map(([label, text]) => line(bare(text), label)).filter(({ text }) => text !== "");
}

// Each field that is filled; the others together in one line that says so.
export function fields(...pairs) {
  const empty = pairs.filter(([, text]) => bare(text) === "").map(([label]) => label);
  const rest = empty.length > 0 ? [line(`${empty.join("; ")}.`, NOT_RECORDED)] : [];
  return [...known(...pairs), ...rest];
}

// Each row on a line: its name, then each cell under its column's name.
export function table(columns, rows) {
  return rows.map(([name, ...cells]) => {
    const told = cells
      .map((cell, at) => [columns[at + 1], cell])
      .filter(([, cell]) => cell.trim() !== "")
      .map(([column, cell]) => `${column}: ${cell.replace(/[. ]+$/, "")}`);
    return line(told.join(". "), name);
  });
}

export function sentences(...told) {
  return told.filter((one) => one !== "").join(" ");
}
