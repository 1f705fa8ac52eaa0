import type { RefusalCode } from "#lib/refusals/refusal.ts";

/**
 * Who tries, by an address of city A unless said. `owner`: whose the thing is. `helper`: a neighbour who talks with them.
 * `blocked`: whom they blocked. `suspended`: somebody who might, while suspended. `other…`: of city B by an address of B,
 * with ids of A. `foreign…`: of city B by an address of A.
 */
export const PEOPLE = [
  "visitor",
  "owner",
  "helper",
  "resident",
  "blocked",
  "suspended",
  "moderator",
  "agent",
  "admin",
  "otherResident",
  "otherModerator",
  "otherAgent",
  "otherAdmin",
  "foreignResident",
  "foreignModerator",
  "foreignAgent",
  "foreignAdmin",
] as const;
export type Person = (typeof PEOPLE)[number];

/**
 * `done`: something changed, or was given. `nothing`: an answer as anybody's, that changes and gives nothing.
 * `invalid`: a field is wrong. `conflict`: somebody else saved meanwhile. The last four are pages to which one is sent.
 */
export type Answer =
  | "done"
  | "nothing"
  | "invalid"
  | "conflict"
  | "404"
  | "403"
  | "401"
  | "405"
  | "409"
  | "410"
  | RefusalCode
  | "sign-in"
  | "welcome"
  | "suspended"
  | "elsewhere";
export type Answers = Record<Person, Answer>;

/** Groups by which rows name people. */
const GROUPS = {
  everybody: PEOPLE,
  here: ["owner", "helper", "resident", "blocked", "moderator", "agent", "admin"],
  residents: ["owner", "helper", "resident", "blocked"],
  moderation: ["moderator", "admin"],
  desk: ["agent", "admin"],
  staff: ["moderator", "agent", "admin"],
  others: ["otherResident", "otherModerator", "otherAgent", "otherAdmin"],
  otherModeration: ["otherModerator", "otherAdmin"],
  otherDesk: ["otherAgent", "otherAdmin"],
  foreign: ["foreignResident", "foreignModerator", "foreignAgent", "foreignAdmin"],
} as const satisfies Record<string, readonly Person[]>;
type Group = keyof typeof GROUPS;

/** Answers by person or group; what comes later counts. */
export type Given = Partial<Record<Person | Group, Answer>>;

const isGroup = (name: string): name is Group => name in GROUPS;

function spread(given: Given): Partial<Answers> {
  const entries = Object.entries(given) as [Person | Group, Answer][];
  const each = entries.flatMap(([name, answer]) =>
    (isGroup(name) ? [...GROUPS[name]] : [name]).map((one) => [one, answer]),
  );
  return Object.fromEntries(each);
}

/** An answer for each person: `base`, with what is said over it. */
function answers(base: Given, over: Given): Answers {
  return { ...spread(base), ...spread(over) } as Answers;
}

const STRANGERS: Given = { visitor: "not-signed-in", suspended: "not-a-member", foreign: "not-a-member" };
const GUESTS: Given = { visitor: "sign-in", suspended: "suspended", foreign: "welcome" };

/** An action or handler for members: nobody may but those who are named; to all others there is no such thing. */
export const onlyFor = (over: Given, refused: Answer = "not-found"): Answers =>
  answers({ everybody: refused, ...STRANGERS }, over);

/** An action about what is one's own: each member may, in their own city. */
export const forMembers = (over: Given = {}): Answers => answers({ everybody: "done", ...STRANGERS }, over);

/** Anybody may, signed in or not, in any city. */
export const forEverybody = (over: Given = {}): Answers => answers({ everybody: "done" }, over);

/** Nobody may but those who are named; all others are answered the same. */
export const hidden = (over: Given = {}, refused: Answer = "404"): Answers => answers({ everybody: refused }, over);

/** A page for those who are named: a member finds no such page, a visitor signs in first. */
export const pageFor = (over: Given, refused: Answer = "404"): Answers =>
  answers({ everybody: refused, ...GUESTS }, over);

/** A page of one's own: each member has it, with nothing of the owner's. */
export const ownPage = (over: Given = { owner: "done" }): Answers => answers({ everybody: "nothing", ...GUESTS }, over);

/** A page about nobody in particular, for each member of a city. */
export const memberPage = (over: Given = {}): Answers => answers({ everybody: "done", ...GUESTS }, over);
