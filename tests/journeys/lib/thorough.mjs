// The journeys that an ordinary run leaves to `--all`: each differs from one that is played by a language, a width, a programme or a
// fault alone. Whoever changes such a part asks for them by name.

export const THOROUGH = [
  // A language. English has all of it, and German, which has the longest words.
  /^access(-case)?: nothing keeps anybody out of .*, in (nl|fr)$/,
  /^access(-case)?: nothing keeps anybody out of (?!the calculator).*, in de$/,
  /^(cases|reminder|holidays): .* in (nl|fr)$/,
  /^languages: (no English is left|how long it still takes) .* in (nl|fr)$/,
  // A width, or a place.
  /^shift: .*: (the conditions|what happened|what support needs|the review|the drafts|the calculator, nothing chosen|the calculator, answered|the calculator, answered by a definition|the comparison), at 1280$/,
  /^shift: .*: (the conditions|what happened|the calculator, answered by a definition), at 390$/,
  /^reminder: nothing moves while seconds pass, at (1280|320 in en)/,
  /^studio: (the place fits into (320 pixels, dark|768 pixels)|by keys alone .* at 1280)$/,
  /^cases: (nothing moves while the cases load, at 1280|the cases have room at 768, light and dark)$/,
  /^keyboard: every stop of (the conditions|the question of what happened|the steps|the files|the secrets|the case|the drafts) can be seen$/,
  /^minutes: .*: (comparison|an answer from now|an answer without a figure|before you start|what happened|files|drafts)$/,
  // A programme.
  /^intake: a customer of (Veeam Support|Veeam Cloud .*|Veeam Kasten|Blancco) prepares a case/,
  /^quick: a simple question to (Veeam Cloud .*|Veeam Kasten|Zmanda|Blancco) is a case/,
  /^compare: the plans of (Veeam Cloud .*|Veeam Kasten|Zmanda|Blancco) stand side by side/,
  /^typing: .*: what (Kaseya|Veeam|Blancco) needs$/,
  // What another comes by as well, on a longer way or a shorter one.
  /^intake: every "Change" of the review leads to a field or a group of its step$/,
  /^drafts: (two tabs on two drafts stay apart|a draft of the first version is taken over whole|the draft that was worked on last is gone as well|where storage is full, the page says so)/,
  /^drafts: a record of a newer version (that was open last is not written over|that was deleted can be brought back)$/,
  /^typing: no letter is lost by whoever types at once: (what happened|why another level was chosen)$/,
  /^secrets: what was not searched is named, and nothing is said of it$/,
  // A fault, or something that was typed.
  /^offline: a new version that arrives in the middle of (the comparison|the beginning of a case|what happened|what support needs|the files|the review|the drafts) disturbs nobody/,
  /^offline: where (the browser has no room for it|half a file comes|a file is missing|the connection breaks off while it is kept|the host has a page in the place of a file), the page works/,
  /^offline: where the disk of this browser is really full, the page works on$/,
  /^offline: where (the browser has no room for it|half a file comes|a file is missing|the connection breaks off while it is kept|the host has a page in the place of a file), an earlier version/,
  /^delivery: after (half an answer|an answer that is no JSON|a redirect|an answer without end|odd types|an error after the case was stored) the receiver is asked/,
  /^fallback: where (the WebAssembly is cut short|the connection breaks|a page of the host comes for the words|the script of the page is missing), it is said how/,
  /^fallback: where the way to a case (does not come|is a page of the host), it is said/,
  /^compare: where (another programme|what shows a plan large) does not come/,
  /^addresses: a link with ids that do not belong together gives no answer$/,
  /^fallback: where (the list of programmes|the zones) cannot be loaded, the vendor is a press away$/,
  /^holidays: a file of holidays with (another country|too much|nothing) in it/,
  /^holidays: where what reads calendar files is a page of the host/,
  /^moments: a time with a zone alone, (19:00 UTC|7pm EST|21:00 GMT\+3),/,
  /^moments: a device that says (nothing|an empty text|a zone of another world) is asked/,
  /^drafts: a record that is damaged that was/,
];
