// Makes the styles small that are fetched later: small-styles.mjs FOLDER
//
// Trunk does this for the first one alone, and says its digest. Only what no rule of CSS needs goes: comments, line breaks, and blanks beside signs that
// stand for themselves. What stands in quotation marks stays as it is.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [folder] = process.argv.slice(2);
for (const file of readdirSync(folder).filter((name) => name.endsWith(".css") && !name.startsWith("page-"))) {
  const parts = readFileSync(join(folder, file), "utf8").replace(/\/\*[\s\S]*?\*\//g, "").split(/("[^"\n]*")/);
  const small = parts.map((part, n) => (n % 2 ? part : part.replace(/\s+/g, " ").replace(/ ?([{};,]) ?/g, "$1").replace(/: /g, ":").replace(/;}/g, "}")));
  writeFileSync(join(folder, file), `${small.join("").trim()}\n`);
}
