import { randomBytes } from "node:crypto";
import { markFactorPassed } from "#db/queries/second-factors.ts";
import { keyedHash } from "#lib/server/identity/keyed-hash.ts";
import { browser } from "#tests/support/browser.ts";
import { signedIn } from "#tests/support/conversations.ts";
import type { TestCity, TestMember } from "#tests/support/fixtures.ts";
import type { Base } from "./base.ts";
import { type Answers, PEOPLE, type Person } from "./people.ts";

/** Somebody, and the city whose address they come by. */
export type Comer = { who: TestMember | null; city: TestCity };

const WHO_MIGHT: readonly Person[] = ["owner", "helper", "moderator", "agent", "admin", "resident"];

/** Who is suspended for a row: somebody who might, were they not. */
export function suspendedFor(may: Answers, base: Base): TestMember {
  const might = WHO_MIGHT.find((person) => may[person] === "done") ?? "owner";
  return (base as unknown as Record<Person, TestMember>)[might];
}

/** Who comes as this person. */
export function comerOf(person: Person, may: Answers, base: Base): Comer {
  const { a, b } = base;
  const role = /^(other|foreign)(\w+)$/.exec(person);
  if (role) {
    const stranger = b.members[role[2]?.toLowerCase() as keyof typeof b.members];
    return { who: stranger, city: role[1] === "other" ? b : a };
  }
  if (person === "visitor") return { who: null, city: a };
  if (person === "suspended") return { who: suspendedFor(may, base), city: a };
  return { who: base[person as "owner"], city: a };
}

/** Signs everybody in, past their second step if that is said; gives who sends the requests that follow. */
export async function signEverybodyIn(base: Base, hasPassedStep = false): Promise<(who: TestMember | null) => void> {
  const nobody = Object.fromEntries(PEOPLE.map((person) => [person, "404"])) as Answers;
  const tokens = new Map<string, string>();
  for (const person of PEOPLE) {
    const { who } = comerOf(person, nobody, base);
    if (!who || tokens.has(who.userId)) continue;
    const token = randomBytes(32).toString("base64url");
    const sessionId = await signedIn(base.db, who, keyedHash(token));
    if (hasPassedStep) await markFactorPassed(base.db, { sessionId, now: new Date() });
    tokens.set(who.userId, token);
  }
  return (who) => {
    browser.cookies.clear();
    const token = who && tokens.get(who.userId);
    if (token) browser.cookies.set("cdm-session", { value: token });
  };
}
