// What is wrong with the words of the page: every language says what the English says, with the same values in it. What only one
// language needs, the section `language`, is read by build.rs.

const values = (text) => [...new Set([...text.matchAll(/\{\w+\}/g)].map(([value]) => value))].sort().join(" ");

/** A sentence for each text that lacks, is too much, is empty or several lines, or has other values. `words` has the files by their tags. */
export const wrongWords = (words) => {
  const wrong = [];
  const say = (tag, place, why) => wrong.push(`public/words/${tag}.json: ${place}: ${why}`);
  const english = words.en ?? {};
  for (const [tag, said] of Object.entries(words)) {
    for (const section of new Set([...Object.keys(english), ...Object.keys(said)])) {
      if (section === "language") continue;
      const [of, is] = [english[section], said[section]];
      if (!of || !is) {
        say(tag, section, of ? "this section is missing: take over its names from en.json" : "en.json has no such section: take it out, or add it to every language");
        continue;
      }
      for (const name of new Set([...Object.keys(of), ...Object.keys(is)])) {
        const [text, place] = [is[name], `${section}.${name}`];
        if (text === undefined) say(tag, place, `the text is missing: say what “${of[name]}” says`);
        else if (of[name] === undefined) say(tag, place, "en.json has no such text: take it out, or add it to every language");
        else if (typeof text !== "string" || !text.trim()) say(tag, place, "is no text: write one, in one line");
        else if (/[\n\r]/.test(text)) say(tag, place, "is more than one line: write it in one");
        else if (values(text) !== values(of[name])) say(tag, place, `“${text}” has the values ${values(text) || "none"}, and the English has ${values(of[name]) || "none"}: use the same`);
      }
    }
  }
  return wrong;
};
