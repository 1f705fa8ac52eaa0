import "server-only";
import type { Db } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { insertCity, insertFounder } from "#db/queries/city-founders.ts";
import { writeQuartiers } from "#db/queries/quartier-import.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { ImportedQuartier } from "#lib/cities/imported-quartier.ts";
import { FOUNDER_DAYS, type NewCityWish } from "#lib/cities/new-city.ts";
import { middleOf } from "#lib/cities/quartier-import.ts";
import { href } from "#lib/i18n/routes.ts";
import { env } from "../env.ts";
import { enqueueMail } from "../mail/enqueue-mail.ts";

type Creating = { wish: NewCityWish; quartiers: readonly ImportedQuartier[] };

/**
 * Makes a city with its quartiers, in the transaction of its caller, and writes to its first administrator, who has that
 * role once they join it. Nothing of it is another city's. Gives its id; null when another city has its address.
 */
export async function createCity(tx: Db, { wish, quartiers }: Creating, now: Date): Promise<string | null> {
  const { name, slug, timeZone, adminEmail, locale } = wish;
  const id = uuidv7();
  const { lng, lat } = middleOf(quartiers);
  if (!(await insertCity(tx, { id, slug, name, timeZone, centre: { x: lng, y: lat }, createdAt: now }))) return null;
  await writeQuartiers(tx, { cityId: id, imported: quartiers, now });
  await insertFounder(tx, { cityId: id, email: adminEmail, createdAt: now });
  const link = env().baseUrl + href(locale, "welcome", { city: slug });
  const payload = { role: "admin" as const, address: adminEmail, days: FOUNDER_DAYS, link };
  const mail = { cityId: id, kind: "role-offered" as const, recipient: adminEmail, locale, payload };
  await enqueueMail(tx, { ...mail, businessKey: `city-founded:${id}` }, now);
  const details = { added: quartiers.length };
  await insertAuditEntry(tx, {
    cityId: id,
    actorId: null,
    action: "city.created",
    subject: `city:${id}`,
    details,
    now,
  });
  return id;
}
