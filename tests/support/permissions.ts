import type { RefusalCode } from "#lib/refusals/refusal.ts";

/** Who tries. Whoever is of the other city comes by their own one, with ids of this one; `foreigner` by this one. */
export const PEOPLE = [
  "visitor",
  "suspended",
  "resident",
  "moderator",
  "agent",
  "admin",
  "otherResident",
  "otherModerator",
  "otherAgent",
  "otherAdmin",
  "foreigner",
  "blocked",
  "helper",
  "beneficiary",
] as const;
export type Person = (typeof PEOPLE)[number];

/** `done`: something changed, or was given. `nothing`: an answer as anybody's, that changes and gives nothing. */
export type Answer = "done" | "nothing" | "404" | "403" | RefusalCode;
export type Answers = Record<Person, Answer>;

/** The same answer for each. */
export function everybody(answer: Answer): Answers {
  return Object.fromEntries(PEOPLE.map((person) => [person, answer])) as Answers;
}

/** Whoever is not of the city, or not any more. */
export const NOT_MEMBERS = {
  visitor: "not-signed-in",
  suspended: "not-a-member",
  foreigner: "not-a-member",
} as const;

/** Nobody may: not who is of no part of it, whatever their role. */
const NOBODY: Answers = { ...everybody("not-found"), ...NOT_MEMBERS };
export const HIDDEN: Answers = everybody("404");
/** What is one's own: anybody of a city has it, and finds nothing of the two in it. */
export const OWN: Answers = { ...everybody("nothing"), visitor: "404", suspended: "404", foreigner: "404" };

/** These may, or are told something else; all others are answered as `others` says. */
export function may(answers: Partial<Answers>, others = NOBODY): Answers {
  return { ...others, ...answers };
}

/** Each of the two. Whoever is blocked finds an exchange that ended. */
export function theTwo(blocked: Answer = "transition-not-allowed", others = NOBODY): Answers {
  return may({ helper: "done", beneficiary: "done", blocked }, others);
}
