// The hashes in the names of files: scripts/names.mjs gives them, scripts/dist.mjs again where the settings of a site change a file.
import { createHash } from "node:crypto";

/** Ten digits for what some contents are together. */
export const hash = (...contents) => contents.reduce((sum, bytes) => sum.update(bytes), createHash("sha256")).digest("hex").slice(0, 10);
/** A file whose name has such a hash. */
export const HASHED = /-[0-9a-f]{10,16}(_bg)?\.(js|wasm|css)$/;
/** What a file or a folder in assets/ is called without its hash. */
export const plainName = (name) => name.replace(/\/[0-9a-f]{10}\//, "/").replace(/-[0-9a-f]{10,16}(_bg)?(\.\w+)$/, "$1$2");
