// The types of the package, as a program in TypeScript uses them: deno check, or any other compiler of TypeScript. Never run.
// @ts-types="../../library/package/duetime.d.ts"
import { caseOf, checkProgramme, compare, due, DuetimeError, open, timetable, triage } from "../../library/package/duetime.js";
// @ts-types="../../library/package/duetime.d.ts"
import type { Commitment, Due, Problem, Status, Week } from "../../library/package/duetime.js";

const programme: object = {};
const answer: Due = due({ programme, plan: "standard", level: 2, at: new Date(), zone: "UTC", holidays: ["2026-12-25", { date: "2026-12-24", from: "14:00" }] });
const commitment: Commitment = answer.commitment;
const status: Status = commitment.kind;
const local: string | undefined = commitment.due?.local;
const opened = open("{}", [programme]);
const same: Due = due({ programme: opened, plan: "standard", level: "P2", at: 0, zone: "UTC", agreement: { amount: 4, unit: "business_hours", week: { mon: [["09:00", "17:00"]] } } });
const level: string | undefined = triage({ programme, facts: { works: "all_works" } }).level?.id;
const problems: Problem[] = await checkProgramme(programme);
const week: Week = { fri: [["09:00", "17:00"]] };
const later: number = timetable({ zone: "UTC", week }).due(Date.now(), 8, "business_hours");
const worst: number | undefined = (await compare({ programmes: [programme, opened], level: "1", at: "2026-11-20T16:30", zone: "UTC", span: "year" })).plans[0]?.over_span?.worst_seconds;
const made = await caseOf({ programme, plan: "premium", at: 0, zone: "UTC", answers: { level: "P1" }, gates: { contract: "yes" }, given: { summary: { answer: "…" }, version: "not_known_yet" } });
const drafted = await caseOf({ programme, draft: {}, language: "nl" });
const wayOut = (error: unknown): string => (error instanceof DuetimeError ? error.way_out : "");
const places: string[] = [wayOut(new Error()), made.case.commitment?.kind ?? "", drafted.summary];

// @ts-expect-error: a level is needed.
due({ programme, plan: "standard", at: 0, zone: "UTC" });
// @ts-expect-error: there is no such unit.
timetable({ zone: "UTC", week }).due(0, 1, "fortnights");
// @ts-expect-error: programmes stand in a list.
compare({ programmes: programme, level: "1", at: 0, zone: "UTC" });

export { later, level, local, places, problems, same, status, worst };
