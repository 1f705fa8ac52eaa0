import "server-only";
import type { Db } from "#db/client.ts";
import { listRequesters } from "#db/queries/invited-helpers.ts";
import { nextDaytime } from "#lib/cities/daytime.ts";
import { href } from "#lib/i18n/routes.ts";
import { env } from "../env.ts";
import { enqueueMail } from "../mail/enqueue-mail.ts";
import { mailLocale } from "../mail/mail-locale.ts";

type Place = { id: string; slug: string };
type Writer = { city: Place & { timeZone: string }; now: Date };

/** Tells the authors of some requests that the city's desk has them now; in the daytime. */
export async function writeOfDesk(tx: Db, { city, now }: Writer, requestIds: readonly string[]): Promise<void> {
  for (const { requestId, recipient, title, asked, ...of } of await listRequesters(tx, {
    cityId: city.id,
    requestIds,
  })) {
    const locale = mailLocale(of.locale);
    const link = env().baseUrl + href(locale, "published", { city: city.slug, id: requestId });
    const businessKey = `request-at-desk:${requestId}:${now.toISOString()}`;
    const mail = { cityId: city.id, kind: "request-at-desk" as const, recipient, locale, businessKey };
    await enqueueMail(tx, { ...mail, payload: { title, asked, link } }, nextDaytime(now, city.timeZone));
  }
}
