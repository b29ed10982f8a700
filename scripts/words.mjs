// Writes the packs of the languages: words.mjs SOURCE DIST, or words.mjs SOURCE DIST library
//
// public/words/nl.json has the texts by file and name. A pack, words/nl-answer.txt, has those of some files in the order of the
// names in src/locale/words, a text a line, with an empty line between files: the page fetches only what it needs, and no name
// twice. src/locale/words/pack.rs says which files are in which pack, and reads them. For the
// library there is one pack a language, words/nl.txt, of the files that src/library/language.rs names.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [source, dist, whose] = process.argv.slice(2);
const rust = (name) => readFileSync(join(source, "src/locale/words", `${name}.rs`), "utf8");
const snake = (name) => name.replace(/(?<=[a-z])(?=[A-Z])/g, "_").toLowerCase();
const files = (list) => [...list.matchAll(/File::(\w+)/g)].map(([, file]) => snake(file));
const library = () => files(/WORDS: \[File; \d+\] = \[([^\]]*)\]/.exec(readFileSync(join(source, "src/library/language.rs"), "utf8"))[1]);
const packs = whose === "library" ? [["", library()]] : [...rust("pack").matchAll(/Pack::(\w+) => &\[([^\]]*)\]/g)]
  .map(([, pack, list]) => [`-${snake(pack)}`, files(list)]);
const names = (file) => [.../words! \{\s*\w+;([\s\S]*?)\n\}/.exec(rust(file))[1].matchAll(/^ {4}([A-Z][A-Z_0-9]*);$/gm)].map(([, name]) => name);

mkdirSync(join(dist, "words"), { recursive: true });
for (const file of readdirSync(join(source, "public/words"))) {
  const tag = file.replace(/\.json$/, "");
  const said = JSON.parse(readFileSync(join(source, "public/words", file), "utf8"));
  for (const [pack, files] of packs) {
    const texts = files.map((file) => names(file).map((name) => {
      const text = said[file]?.[name];
      if (!text || text.includes("\n")) throw new Error(`public/words/${tag}.json: ${file}.${name} has to be one line of text`);
      return text;
    }).join("\n"));
    writeFileSync(join(dist, "words", `${tag}${pack}.txt`), `${texts.join("\n\n")}\n`);
  }
}
