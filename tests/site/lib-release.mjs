// A release to try things with: that of dist/, with only the beginning of what is large, so that making it small takes no time.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { filesIn } from "../../scripts/site/folder.mjs";

const DIST = process.env.DUETIME_DIST || fileURLToPath(new URL("../../dist", import.meta.url));
if (!existsSync(join(DIST, "index.html"))) throw new Error(`there is no page in ${DIST}: run scripts/build first`);

/** The files of the release. */
export const release = () => new Map([...filesIn(DIST)].map(([name, bytes]) => [name, /\.(wasm|bin)$/.test(name) ? bytes.subarray(0, 400) : bytes]));
