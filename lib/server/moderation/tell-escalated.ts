import "server-only";
import type { Db } from "#db/client.ts";
import { countEscalated, type LateCase } from "#db/queries/escalation.ts";
import { type Addressee, findAddressees, listStaff } from "#db/queries/people.ts";
import type { City } from "#lib/cities/city.ts";
import { DEFAULT_LOCALE, type Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { localDay } from "#lib/listings/local-time.ts";
import { env } from "../env.ts";
import { enqueueMail } from "../mail/enqueue-mail.ts";
import { notify } from "../notifications/notify.ts";
import { notifyHourly } from "../notifications/notify-hourly.ts";

/** What a mail is about: one case, or all that wait too long. */
type Query = { dossier: string } | { file: "escalated" };
type Told = { city: City; to: Addressee; late: readonly LateCase[] };

const linkTo = ({ slug }: City, locale: Locale, query: Query) =>
  env().baseUrl + href(locale, "moderation", { city: slug }, query);

function wordOf(city: City, { locale, memberId }: Addressee, { count, query }: { count: number; query: Query }) {
  const place = { route: "moderation" as const, params: { city: city.slug }, query };
  return {
    kind: "case-escalated" as const,
    payload: { count, link: linkTo(city, locale, query) },
    notice: { words: { count }, place },
    businessKey: `case-escalated:${memberId}`,
    pressing: true,
  };
}

/** Tells an administrator of what has just become late and is theirs to judge: of each danger at once, of the rest once an hour. */
export async function tellAdmin(tx: Db, { city, to, late }: Told, now: Date): Promise<void> {
  for (const { id } of late.filter(({ urgent }) => urgent)) {
    const word = wordOf(city, to, { count: 1, query: { dossier: id } });
    await notify(tx, to, { ...word, businessKey: `${word.businessKey}:${id}` }, now);
  }
  if (late.every(({ urgent }) => urgent)) return;
  const count = await countEscalated(tx, { cityId: city.id, moderatorId: to.memberId });
  await notifyHourly(tx, to, { ...wordOf(city, to, { count, query: { file: "escalated" } }), leaveAt: now }, now);
}

type Stuck = { count: number; query: Query; businessKey: string; concerned: readonly string[] };

/** To whom the city named for danger, else to its own address, else to the administrators whom it is not about. */
async function tellCity(tx: Db, city: City, { count, query, businessKey, concerned }: Stuck, now: Date): Promise<void> {
  const { id: cityId, settings } = city;
  const recipient = settings.moderation.onCall?.email || settings.contactEmail;
  if (recipient) {
    const payload = { count, link: linkTo(city, DEFAULT_LOCALE, query), stuck: true };
    const mail = { cityId, recipient, locale: DEFAULT_LOCALE, kind: "case-escalated" as const, payload, businessKey };
    return enqueueMail(tx, mail, now);
  }
  const memberIds = await listStaff(tx, { cityId, roles: ["admin"], except: concerned });
  for (const to of (await findAddressees(tx, { cityId, memberIds })).values()) {
    const word = wordOf(city, to, { count, query });
    const payload = { ...word.payload, stuck: true };
    await notify(tx, to, { ...word, payload, businessKey: `${businessKey}:${to.memberId}` }, now);
  }
}

/** Says once a day, and of each danger apart, that something is late which no administrator may judge. */
export async function tellOfStuck(tx: Db, city: City, late: readonly LateCase[], now: Date): Promise<void> {
  const { date } = localDay(now, city.timeZone);
  const tell = (some: readonly LateCase[], query: Query, what: string) => {
    const concerned = some.map(({ memberId }) => memberId);
    const businessKey = `case-escalated:${what}:${date}`;
    return tellCity(tx, city, { count: some.length, query, businessKey, concerned }, now);
  };
  for (const one of late.filter(({ urgent }) => urgent)) await tell([one], { dossier: one.id }, one.id);
  const others = late.filter(({ urgent }) => !urgent);
  if (others.length > 0) await tell(others, { file: "escalated" }, "city");
}
