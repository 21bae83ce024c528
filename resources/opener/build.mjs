// Builds the one file that opens sealed packages in a browser: build/opener.html.
//
//   npm ci --prefix resources/opener --ignore-scripts
//   node resources/opener/build.mjs
//
// The same sources and packages give the same bytes, wherever and whenever they are built.
import { build, transform } from "esbuild";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const HERE = dirname(fileURLToPath(import.meta.url));
const BROWSERS = ["chrome109", "edge109", "firefox115", "safari16.4"];

const bundled = await build({
  absWorkingDir: HERE,
  bundle: true,
  charset: "utf8",
  entryPoints: ["src/page.mjs"],
  format: "iife",
  legalComments: "none",
  metafile: true,
  minify: true,
  preserveSymlinks: true,
  target: BROWSERS,
  write: false,
});
const script = bundled.outputFiles[0].text.trim();
const css = readFileSync(join(HERE, "src", "opener.css"), "utf8");
const style = (await transform(css, { loader: "css", minify: true, target: BROWSERS })).code.trim();

const filled = {
  licences: licences(packages(Object.keys(bundled.metafile.inputs))),
  policy: [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(style)}`,
    "img-src data:",
    "frame-src blob:",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; "),
  script,
  style,
};
const template = readFileSync(join(HERE, "src", "opener.html"), "utf8");
const page = template.replace(/\{\{(\w+)\}\}/g, (_, name) => filled[name]);
if (page.includes("\r") || /<\/script/i.test(script) || /<\/style/i.test(style)) {
  throw new Error("the hashes would not be those of what a browser reads");
}
mkdirSync(join(HERE, "build"), { recursive: true });
writeFileSync(join(HERE, "build", "opener.html"), page);
console.log(`build/opener.html: ${Buffer.byteLength(page).toLocaleString("en-GB")} bytes`);

function hash(text) {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

// The packages that the script holds, each with its licence, by name and version.
function packages(inputs) {
  const folders = new Set();
  for (const input of inputs) {
    const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
    if (found) folders.add(found[1]);
    else if (!input.startsWith("src/")) throw new Error(`${input} is from nowhere known`);
  }
  return [...folders].map((folder) => {
    const { license, name, version } = JSON.parse(
      readFileSync(join(HERE, folder, "package.json"), "utf8"),
    );
    const file = join(HERE, folder, "LICENSE");
    if (!existsSync(file)) throw new Error(`${name} has no licence`);
    const text = readFileSync(file, "utf8").replaceAll("\r\n", "\n").trim();
    return { named: `${name} ${version} (${license})`, text };
  });
}

// Licences as markup, one text once for all packages that share it.
function licences(found) {
  const byText = new Map();
  for (const { named, text } of found) byText.set(text, [...(byText.get(text) ?? []), named]);
  return [...byText]
    .map(([text, names]) => `<p>${escaped(names.sort().join(", "))}</p>\n<pre>${escaped(text)}</pre>`)
    .sort()
    .join("\n");
}

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
