// What a folder holds, and of which releases: releases.json in it. A new release leaves the assets of earlier ones where they are, so
// that a page that is open goes on; what no late release has is only taken away when somebody asks for it.
import { createHash } from "node:crypto";

export const RECORD = "releases.json";
/** How many releases are kept at least, and for how many days. */
export const KEPT = { releases: 5, days: 30 };

/** What keeps for good: an asset, or the folder with a hash that it lies in. */
const unit = (name) => /^assets\/\w+\/[0-9a-f]{10}\//.exec(name)?.[0] ?? name.replace(/\.(br|gz)$/, "");
const sum = (bytes) => createHash("sha256").update(bytes).digest("hex").slice(0, 16);

/** The record of files, before which earlier releases lay in the folder. */
export const recordOf = (files, earlier) => {
  const assets = [...new Set([...files.keys()].filter((name) => name.startsWith("assets/")).map(unit))].sort();
  const release = { assets };
  const same = (other) => JSON.stringify(other) === JSON.stringify(release);
  const sums = Object.fromEntries([...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, bytes]) => [name, sum(bytes)]));
  return { format: 1, releases: [release, ...(earlier?.releases ?? []).filter((other) => !same(other))], files: sums };
};

/** The record as text. */
export const written = (record) => `${JSON.stringify(record, null, 1)}\n`;

/** What of the files in a folder belongs to none of the last releases, and is older than some days. `age` gives days. */
export const stale = (record, names, age, kept = KEPT) => {
  const late = new Set(record.releases.slice(0, kept.releases).flatMap(({ assets }) => assets));
  return names.filter((name) => name.startsWith("assets/") && !late.has(unit(name)) && age(name) > kept.days);
};

/** What the releases of a record still have, when old files were taken away and these are left. */
export const leftOf = (releases, names, kept = KEPT) => {
  const there = new Set(names.map(unit));
  return releases.map((release, n) => (n < kept.releases ? release : { assets: release.assets.filter((asset) => there.has(asset)) })).filter(({ assets }) => assets.length);
};

/** What is wrong with the files of a folder, by its record. */
export const wrongFiles = (record, files) => {
  const wrong = [];
  for (const [name, is] of Object.entries(record.files)) {
    if (!files.has(name)) wrong.push(`${name} is missing: run scripts/dist again`);
    else if (sum(files.get(name)) !== is) wrong.push(`${name} is not what scripts/dist wrote: run it again`);
  }
  const known = new Set(record.releases.flatMap(({ assets }) => assets));
  const there = new Set([...files.keys()].map(unit));
  for (const name of files.keys()) if (name.startsWith("assets/") && !known.has(unit(name))) wrong.push(`${name} is of no release: take it away`);
  for (const asset of known) if (!there.has(asset)) wrong.push(`${asset} of an earlier release is gone, and a page that is open may ask for it: put it back, or take what is old away with --prune`);
  return wrong;
};
