// The journeys that other engines than Chromium play in an ordinary run: each place of the page, and each thing that engines do in
// ways of their own, such as keeping, saving, printing, and who has the focus. With `--all` they play all.

export const EVERYWHERE = [
  // The calculator.
  'calculator: a Zmanda customer answers two questions and reads by when support answers',
  'calculator: the matrix is answered by arrow keys alone',
  'calculator: a customer follows the answer to why, and from there to the document',
  'moments: a city is enough for a zone, and moves the answer',
  'holidays: a customer gives a calendar file of its own, and takes it away again',
  'reminder: the time that is left runs down, in its two largest units',
  'reminder: the deadline goes into a calendar, with a reminder while support is there',
  'reminder: saved again after a change, the entry takes the place of the one before, and until then the page says so',
  // The comparison.
  'compare: the plans of Veeam Support stand side by side with their figures',
  'compare: another vendor in the comparison is the one in the calculator',
  // The case, step by step.
  'intake: a customer of Kaseya prepares a case from beginning to end',
  'intake: where copying is forbidden, the page says what to do instead',
  'files: files stand on a list with name, size, type and checksum, and go into the case',
  'files: several files are chosen at once, and dropped',
  'secrets: a file with secrets is masked as a copy, and the case names that one',
  // Drafts.
  'drafts: everything that was entered is there after a reload, and in a new tab',
  'drafts: several drafts stand in a list, the latest first, and each can be gone on with',
  'drafts: a draft is deleted, and brought back',
  'drafts: two tabs on one draft lose nothing of each other',
  'drafts: where two tabs change the same field, the later change counts, and the page says so',
  'drafts: a draft that is deleted in another tab stays deleted, until the person says otherwise',
  'drafts: a draft goes to another device as a file',
  'drafts: where storage is forbidden, the page says so, the draft lives on and can be saved as a file',
  'drafts: Back, Forward and reload never bring old choices back',
  // All of it.
  'downloads: twenty files in a row all arrive, whole and under their names',
  'addresses: every place has an address of its own, and Back and Forward lead through them',
  'one-document: calculator, comparison, case, Back and Forward are one document, and nothing that was typed is lost',
  'languages: the language is changed, stays after a reload, and takes the answer with it',
  'keyboard: the first stop leads past the head of the page',
  'keyboard: a customer comes to an answer by keyboard alone',
  'keyboard: drafts are named, deleted and brought back by keyboard alone',
  'keyboard: every stop of the calculator can be seen',
  'keyboard: a press below a list that stands open is not lost, though that closes above it',
  'print: a printed answer says what was asked, the time, and what it rests on',
  'print: nothing is printed that only a screen can use',
  'print: a printed case is the case, with its reference, and nothing of it is cut off',
  'print: a printed list of what support needs has every answer, and all lines of a long one',
  'access: nothing moves for those who asked for less motion',
  'access: forced colours keep every boundary and every choice',
  'access: every page names itself, its language and its parts',
  // Where the page does not come, or stops.
  'fallback: where the WebAssembly is missing, it is said how to reach each vendor',
  'fallback: where there is no WebAssembly, it is said why, and how to allow it',
  'fallback: who leaves while the page loads is not told that it failed',
  'fallback: where the page stops in the middle, it is said that it can be loaded again, and goes on where it was',
  'fallback: where the way to a case breaks off, it is said, trying again helps, and the calculator still works',
  'fallback: where scripts are switched off, the way to each vendor is there',
  'fallback: after a release in between, the new version is offered, and the draft comes along',
];
