// What a host may send instead of a file: the same, made small once and for all, where that is smaller.
import { promisify } from "node:util";
import zlib from "node:zlib";

const { brotliCompress, brotliDecompressSync, constants, gunzipSync, gzip } = zlib;
const brotli = promisify(brotliCompress);
const zipped = promisify(gzip);

/** The endings, with how each is made, and read again. */
export const ENDINGS = {
  ".br": {
    make: (bytes) => brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
    read: (bytes) => brotliDecompressSync(bytes),
  },
  ".gz": { make: (bytes) => zipped(bytes, { level: constants.Z_BEST_COMPRESSION }), read: (bytes) => gunzipSync(bytes) },
};

// What is sent as it is: what hosts read themselves.
const isServed = (name) => !/^(_headers$|hosting\/)|\.png$/.test(name);

/** Adds the small siblings of files. `there` gives the bytes of what an earlier run made, or nothing: it is taken if it is right. */
export const withSmall = async (files, there = () => null) => {
  const all = new Map(files);
  for (const [name, bytes] of files) {
    if (!isServed(name)) continue;
    for (const [ending, { make, read }] of Object.entries(ENDINGS)) {
      const small = made(there(name + ending), bytes, read) ?? (await make(bytes));
      if (small.length < bytes.length) all.set(name + ending, small);
    }
  }
  return all;
};

const made = (small, bytes, read) => {
  try {
    return small && read(small).equals(bytes) ? small : null;
  } catch {
    return null;
  }
};
