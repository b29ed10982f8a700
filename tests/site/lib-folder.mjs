// Folders to try things in.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Calls a function with a folder that is gone afterwards. */
export const inFolder = async (act) => {
  const folder = mkdtempSync(join(tmpdir(), "duetime-site-"));
  try {
    return await act(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
