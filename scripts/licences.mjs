// Whether every crate that the lock files name has a licence that deny.toml allows, and comes from a registry that it allows:
// licences.mjs MANIFEST…
//
// It stands in for cargo-deny where that is not installed: without a network, from what cargo itself knows. What it cannot do is
// look at advisories.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const config = readFileSync(new URL("../deny.toml", import.meta.url), "utf8").replace(/^\s*#.*$/gm, "");

/** A list of strings in deny.toml, by its name. */
function list(name) {
  const [, inner] = new RegExp(`^${name} = \\[([^\\]]*)\\]`, "m").exec(config) ?? [];
  if (inner === undefined) throw new Error(`deny.toml has no list "${name}"`);
  return new Set([...inner.matchAll(/"([^"]+)"/g)].map(([, one]) => one));
}

const allowed = list("allow");
const registries = list("allow-registry");

/** Whether an SPDX expression can be met by licences that are allowed. "/" is how crates said OR before. */
export function met(expression) {
  const words = expression.replaceAll("/", " OR ").match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const taken = (word) => words[at] === word && (at += 1) > 0;
  const one = () => {
    if (taken("(")) {
      const inner = or();
      if (!taken(")")) throw new Error(`not a licence: ${expression}`);
      return inner;
    }
    const name = words[at++];
    // An exception only allows more than the licence does by itself.
    if (taken("WITH")) at += 1;
    return allowed.has(name);
  };
  const and = () => {
    let all = one();
    while (taken("AND")) all = one() && all;
    return all;
  };
  const or = () => {
    let any = and();
    while (taken("OR")) any = and() || any;
    return any;
  };
  const answer = or();
  if (at !== words.length) throw new Error(`not a licence: ${expression}`);
  return answer;
}

const wrong = [];
let count = 0;
for (const manifest of process.argv.slice(2)) {
  const told = execFileSync("cargo", ["metadata", "--locked", "--offline", "--format-version", "1", "--all-features", "--manifest-path", manifest], { encoding: "utf8", maxBuffer: 1 << 28 });
  for (const { name, version, license, source } of JSON.parse(told).packages) {
    count += 1;
    const say = (what) => wrong.push(`${manifest}: ${name} ${version}: ${what}`);
    if (source && !registries.has(source.replace(/^registry\+/, ""))) say(`comes from ${source}`);
    // What lies in this repository, as a copy of a crate or as our own, has a licence too.
    if (!license) say("names no licence");
    else if (!met(license)) say(`has the licence ${license}`);
  }
}
if (count === 0) wrong.push("no crates: licences.mjs MANIFEST…");
for (const line of wrong) console.error(`  ${line}`);
if (wrong.length === 0) console.log(`  ${count} crates have licences that deny.toml allows`);
process.exitCode = wrong.length ? 1 : 0;
