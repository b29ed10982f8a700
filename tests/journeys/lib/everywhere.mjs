// The journeys that other engines than Chromium play in an ordinary run: each place of the page, and each thing that engines do in
// ways of their own, such as keeping, saving, printing, and who has the focus. With `--all` they play all.

export const EVERYWHERE = [
  // The calculator.
  'calculator: a Zmanda customer answers two questions and reads by when support answers',
  'calculator: the matrix is answered by arrow keys alone',
  'holidays: a customer gives a calendar file of its own, and takes it away again',
  'reminder: the deadline goes into a calendar, with a reminder while support is there',
  'reminder: saved again after a change, the entry takes the place of the one before, and until then the page says so',
  // The comparison.
  'compare: the map of the week says what every hour means, by arrow keys and by a press',
  // The case, step by step.
  'intake: a customer of Kaseya prepares a case from beginning to end',
  'intake: where copying is forbidden, the page says what to do instead',
  'files: files stand on a list with name, size, type and checksum, and go into the case',
  // Drafts.
  'drafts: everything that was entered is there after a reload, and in a new tab',
  'drafts: a draft is deleted, and brought back',
  'drafts: two tabs on one draft lose nothing of each other',
  'drafts: a draft that is deleted in another tab stays deleted, until the person says otherwise',
  'drafts: a draft goes to another device as a file',
  'drafts: where storage is forbidden, the page says so, the draft lives on and can be saved as a file',
  'drafts: Back, Forward and reload never bring old choices back',
  // On its way to the vendor, and after.
  'delivery: files outlive the page with a case that waits',
  'delivery: a case is submitted, arrives, and its number stays with it',
  'delivery: without a network a case waits, says so everywhere, outlives the page, and goes by itself when the network is back',
  'delivery: after an answer that never came the receiver is asked, and the case is there once',
  'cases: what was submitted stands above the drafts with its running target, and is no draft any more',
  // All of it.
  'downloads: twenty files in a row all arrive, whole and under their names',
  'addresses: every place has an address of its own, and Back and Forward lead through them',
  'one-document: calculator, comparison, case, Back and Forward are one document, and nothing that was typed is lost',
  'languages: the language is changed, stays after a reload, and takes the answer with it',
  'keyboard: a customer comes to an answer by keyboard alone',
  'keyboard: drafts are named, deleted and brought back by keyboard alone',
  'keyboard: every stop of the calculator can be seen',
  'keyboard: a press below a list that stands open is not lost, though that closes above it',
  'print: a printed answer says what was asked, the time, and what it rests on',
  'print: a printed case is the case, with its reference, and nothing of it is cut off',
  'access: nothing moves for those who asked for less motion',
  'access: forced colours keep every boundary and every choice',
  'access: every page names itself, its language and its parts',
  // Where the page does not come, or stops.
  'fallback: where there is no WebAssembly, it is said why, and how to allow it',
  'fallback: who leaves while the page loads is not told that it failed',
  'fallback: where the page stops in the middle, it is said that it can be loaded again, and goes on where it was',
  'fallback: where the way to a case breaks off, it is said, trying again helps, and the calculator still works',
  'fallback: after a release in between, the new version is offered, and the draft comes along',
  // Without a network, and with a new version on the host.
  'offline: after a first visit the whole page works without a network: answer, comparison, case, programmes, languages',
  'offline: a new version that arrives in the middle of what support needs disturbs nobody, and is there the next time',
  'offline: a site that switches it off takes it away from who has it, and whoever is in the middle of something goes on',
  // In a page of somebody else.
  'embed: a host writes one element, and what was chosen goes into the frame',
  'embed: a case is handed over once, and the first answer counts',
  'embed: the frame is as high as what is in it, never scrolls, and nothing jumps',
  'embed: a frame that is moved, taken away or put back is connected anew, and knows all it has to',
  'embed: Back and Forward of the host are never trapped, and the frame is right afterwards',
  'embed: under a strict policy with Trusted Types nothing is asked for but what the recipe allows',
  'embed: in a sandbox without an origin the frame is shown by itself',
  'embed-app: Back belongs to the host, wherever a customer went in the frame',
  'embed-app: a frame without any script of the host works by itself',
  'attacks: a host hears nobody but the frame: no sibling, no nested frame, no old or stolen port',
];
