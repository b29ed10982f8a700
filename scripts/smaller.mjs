// Makes the pieces of the program small, as trunk does with the program itself: `node smaller.mjs OUT PARAMS FILE…`, where PARAMS are
// those of wasm-opt. There are some 250 pieces, and wasm-opt takes a second to start: here it starts once a core.

import { execFileSync } from "node:child_process";
import { readFileSync, realpathSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Worker, isMainThread, parentPort, workerData } from "node:worker_threads";

// Of the npm package whose wasm-opt stands first in PATH: what scripts/setup installs lies outside the project.
const command = realpathSync(execFileSync("sh", ["-c", "command -v wasm-opt"], { encoding: "utf8" }).trim());
const { default: binaryen } = await import(pathToFileURL(path.resolve(command, "../../index.js")));

const FEATURES = {
  "bulk-memory": "BulkMemory",
  "bulk-memory-opt": "BulkMemoryOpt",
  "nontrapping-float-to-int": "NontrappingFPToInt",
  "sign-ext": "SignExt",
  "mutable-globals": "MutableGlobals",
  "reference-types": "ReferenceTypes",
  multivalue: "Multivalue",
};

/** What wasm-opt's parameters mean: the features of the program, and what is done after the usual. */
function read(params) {
  const wanted = { features: 0, passes: [] };
  for (const param of params.split(/\s+/).filter(Boolean)) {
    const [, feature, pass] = param.match(/^--(?:enable-(.+)|(.+))$/) ?? [];
    if (feature && !FEATURES[feature]) throw new Error(`${param} is not known to scripts/smaller.mjs`);
    if (feature) wanted.features |= binaryen.Features[FEATURES[feature]];
    else if (pass) wanted.passes.push(pass);
    else throw new Error(`${param} is no parameter of wasm-opt`);
  }
  return wanted;
}

/** What `wasm-opt -Os` does. */
function small(bytes, { features, passes }) {
  binaryen.setOptimizeLevel(2);
  binaryen.setShrinkLevel(1);
  binaryen.setGenerateStackIR(true);
  binaryen.setOptimizeStackIR(true);
  const module = binaryen.readBinary(bytes);
  try {
    module.setFeatures(features);
    module.optimize();
    module.runPasses(passes);
    return module.emitBinary();
  } finally {
    module.dispose();
  }
}

if (isMainThread) {
  const [out, params, ...files] = process.argv.slice(2);
  read(params);
  // The largest first: at the end all are busy.
  const queue = files.map((file) => [readFileSync(file).length, file]).sort(([a], [b]) => b - a).map(([, file]) => file);
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), queue.length) }, () => new Promise((done, failed) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { out, params }, stderr: true });
    // Names of another kind than it knows are no fault: they go anyway.
    worker.stderr.on("data", (data) => process.stderr.write(String(data).replace(/^warning: unknown name subsection .*\n/gm, "")));
    worker.on("message", () => worker.postMessage(queue.shift() ?? null));
    worker.on("error", failed);
    worker.on("exit", (code) => (code === 0 ? done() : failed(new Error(`a worker ended with ${code}`))));
  })));
} else {
  const { out, params } = workerData;
  const wanted = read(params);
  parentPort.on("message", (file) => {
    if (file === null) return parentPort.close();
    writeFileSync(path.join(out, path.basename(file)), small(readFileSync(file), wanted));
    parentPort.postMessage("next");
  });
  parentPort.postMessage("next");
}
