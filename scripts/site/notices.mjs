// The licences of what is in the page: every crate of the program with its terms, and the data.
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";

const isLicence = (name) => /^(licen[cs]e|copying|notice|unlicense)/i.test(name);
const isMacro = ({ targets }) => targets.some(({ kind }) => kind.includes("proc-macro"));

/** The crates whose code is in the program: without what only builds or tests it, and without macros, which write code of ours. */
const crates = (cwd) => {
  const told = JSON.parse(execFileSync("cargo", ["metadata", "--locked", "--offline", "--format-version", "1", "--features", "web", "--filter-platform", "wasm32-unknown-unknown"], { cwd, encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "inherit"] }));
  const packages = new Map(told.packages.map((one) => [one.id, one]));
  const nodes = new Map(told.resolve.nodes.map((one) => [one.id, one]));
  const found = new Set();
  const visit = (id) => {
    if (found.has(id) || isMacro(packages.get(id))) return;
    found.add(id);
    for (const { pkg, dep_kinds: kinds } of nodes.get(id).deps) if (kinds.some(({ kind }) => kind === null)) visit(pkg);
  };
  visit(told.resolve.root);
  found.delete(told.resolve.root);
  return [...found].map((id) => packages.get(id)).sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
};

/** The list as text, from the sources in `root`. */
export const notices = (root) => {
  const read = (...path) => readFileSync(join(root, ...path), "utf8").trim();
  const texts = new Map();
  const note = (text, who) => texts.set(text, [...(texts.get(text) ?? []), who]);
  const lines = [];
  for (const { name, version, license, manifest_path: manifest, license_file: file } of crates(root)) {
    lines.push(`${name} ${version}: ${license ?? "see below"}`);
    const folder = dirname(manifest);
    const names = [...new Set([...readdirSync(folder).filter(isLicence), ...(file ? [file] : [])])].sort();
    for (const one of names) {
      try {
        note(readFileSync(join(folder, one), "utf8").replace(/\r\n/g, "\n").trim(), `${name} ${version}`);
      } catch (error) {
        if (error.code !== "EISDIR") throw error;
      }
    }
  }
  note(read("public/holidays/LICENSE"), "the public holidays, from the Python package holidays");
  const rule = "=".repeat(80);
  return [
    `Duetime is licensed under MIT or Apache-2.0, as you like:\n\n${read("LICENSE-MIT")}\n\n${rule}\n\n${read("LICENSE-APACHE")}`,
    `The program holds the standard library of Rust (MIT or Apache-2.0), and these:\n\n${lines.join("\n")}`,
    "The time zones come from the IANA time zone database, which is in the public domain; what they are called, from the Unicode CLDR (Unicode License v3).",
    ...[...texts].map(([text, who]) => `${who.join(", ")}:\n\n${text}`),
  ].join(`\n\n${rule}\n\n`) + "\n";
};
