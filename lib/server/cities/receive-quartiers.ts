import "server-only";
import { database } from "#db/client.ts";
import { getCity } from "#db/queries/cities.ts";
import { insertQuartierDraft } from "#db/queries/quartier-drafts.ts";
import { findQuartiersState } from "#db/queries/quartier-import.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { NewCityWish } from "#lib/cities/new-city.ts";
import { MAX_QUARTIERS_BYTES, type QuartierImport, readQuartiersText } from "#lib/cities/quartier-import.ts";
import type { Point } from "#lib/geo/point.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { Member } from "#lib/identity/member.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { boundedForm } from "../http/bounded-form.ts";
import { consume } from "../limits.ts";

const HOUR_MS = 3_600_000;
const MOST_AN_HOUR = 30;
const MAX_FIELD = 300;

/** `forNewCity`: the form also holds what a city is made of, in the language of its page. */
type Receiving = { request: Request; forNewCity: Locale | null };

/**
 * Takes a file of quartiers from a plain form of an administrator, reads it and keeps what was found for a day: nothing
 * of the city changes. Gives its id. Nothing of the body is read before its sender is known.
 */
export async function receiveQuartiers(member: Member, { request, forNewCity }: Receiving, now: Date): Promise<string> {
  const { cityId, id: sentBy, role } = member;
  if (role !== "admin") throw new Refusal("not-found");
  const db = database();
  await consume(db, `quartiers:${sentBy}`, MOST_AN_HOUR, HOUR_MS, now);
  const read = await boundedForm(request, MAX_QUARTIERS_BYTES);
  const near = forNewCity ? null : (await getCity(db, cityId)).centre;
  const { quartiers, problems } = await readFile(read, near);
  const id = uuidv7();
  await insertQuartierDraft(db, {
    cityId,
    id,
    sentBy,
    sentAt: now,
    newCity: forNewCity && wishOf(read?.form ?? null, forNewCity),
    problems,
    quartiers: quartiers.length > 0 ? quartiers : null,
    stateBefore: await findQuartiersState(db, cityId),
  });
  return id;
}

type Read = { form: FormData; isWhole: boolean } | null;

async function readFile(read: Read, near: Point | null): Promise<QuartierImport> {
  const file = read?.form.get("quartiers");
  const isHeavy = read !== null && (!read.isWhole || (file instanceof File && file.size > MAX_QUARTIERS_BYTES));
  if (isHeavy) return { quartiers: [], problems: [{ code: "too-heavy" }] };
  return readQuartiersText(file instanceof File ? await file.text() : "", near);
}

/** As it was typed: it is read when it is shown, and again when it is used. */
function wishOf(form: FormData | null, locale: Locale): NewCityWish {
  const typed = (name: string) => {
    const value = form?.get(name);
    return typeof value === "string" ? value.toWellFormed().replaceAll("\0", "").slice(0, MAX_FIELD) : "";
  };
  return {
    name: typed("name"),
    slug: typed("slug"),
    timeZone: typed("timeZone"),
    adminEmail: typed("adminEmail"),
    locale,
  };
}
