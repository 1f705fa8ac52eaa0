import "server-only";
import { randomInt } from "node:crypto";
import type { Db } from "#db/client.ts";
import { findQuartier } from "#db/queries/cities.ts";
import { insertDeskPerson, insertUserWithoutAddress, listPeopleAt, setHome } from "#db/queries/desk-people.ts";
import { insertMembership } from "#db/queries/memberships.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { Caller, NewCaller } from "#lib/desk/caller.schema.ts";
import { type DeskPerson, fullName } from "#lib/desk/desk-person.ts";
import { knownText } from "#lib/desk/desk-request.schema.ts";
import { InvalidField } from "#lib/forms/invalid-field.ts";
import type { Point } from "#lib/geo/point.ts";
import { DEFAULT_LOCALE } from "#lib/i18n/locale.ts";
import type { Member } from "#lib/identity/member.ts";
import type { Language } from "#lib/listings/listing.ts";

const CODES = 1_000_000;
/** A code is taken once in ten with 100,000 people: this often in a row never happens. */
const TRIES = 20;

type Added = Extract<Caller, { added: NewCaller }>;
/** Where they live, as it was said on the telephone. */
export type Home = { quartier: string; point: Point | null; address: string };
type NewPerson = { caller: Added; home: Home; languages: readonly Language[] };

const folded = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** The people known at a number, as the form offers to choose among them. */
export const knownTexts = (people: readonly DeskPerson[]): string[] =>
  people.map((one) => knownText({ memberId: one.memberId, name: fullName(one), quartier: one.quartierSlug }));

/** Who is known at this number is not taken down twice: the agent is asked who calls, and never again for the same name. */
async function checkKnown(tx: Db, cityId: string, { phone, added, isOther }: Added): Promise<void> {
  const people = await listPeopleAt(tx, { cityId, phone });
  if (people.length === 0) return;
  const same = people.find((one) => folded(fullName(one)) === folded(fullName(added)));
  if (isOther && !same) return;
  throw new InvalidField("person", same ? "person.same" : "person.choose", {
    known: knownTexts(people),
    person: same?.memberId ?? "",
  });
}

async function insertWithCode(tx: Db, person: Omit<Parameters<typeof insertDeskPerson>[1], "callbackCode">) {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const callbackCode = String(randomInt(CODES)).padStart(6, "0");
    if (await insertDeskPerson(tx, { ...person, callbackCode })) return;
  }
  throw new Error("no code for calling back is free");
}

/**
 * Makes whom an agent has on the telephone a member without an address, with their consent. Throws `InvalidField` when
 * somebody is known at this number and the agent has not said that it is another one. Gives their id.
 */
export async function addPerson(
  tx: Db,
  agent: Member,
  { caller, home, languages }: NewPerson,
  now: Date,
): Promise<string> {
  const { cityId, id: agentId } = agent;
  await checkKnown(tx, cityId, caller);
  const quartier = await findQuartier(tx, cityId, home.quartier);
  if (!quartier) throw new InvalidField("quartier", "quartier.unknown");
  const { firstName, lastName, consent } = caller.added;
  const [userId, id] = [uuidv7(now.getTime()), uuidv7(now.getTime())];
  await insertUserWithoutAddress(tx, { id: userId, now });
  const spoken: Language[] = languages.length > 0 ? [...languages] : ["fr"];
  const place = { firstName, quartierId: quartier.id, languages: spoken, locale: DEFAULT_LOCALE };
  await insertMembership(tx, { cityId, id, userId, ...place, now });
  if (home.point) await setHome(tx, { cityId, memberId: id }, home.point);
  const contact = { lastName, phone: caller.phone, address: home.address };
  const agreed = { consent, consentAt: now, consentBy: agentId };
  await insertWithCode(tx, { cityId, memberId: id, ...contact, ...agreed, createdAt: now });
  return id;
}
