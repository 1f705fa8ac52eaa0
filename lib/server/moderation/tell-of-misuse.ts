import "server-only";
import type { Db } from "#db/client.ts";
import { getCity } from "#db/queries/cities.ts";
import { findAddressee } from "#db/queries/people.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { localTime } from "#lib/listings/local-time.ts";
import type { StrikeKind } from "#lib/moderation/decision.ts";
import { env } from "../env.ts";
import { enqueueMail } from "../mail/enqueue-mail.ts";
import type { MailPayload } from "../mail/mail-kind.ts";
import { notify } from "../notifications/notify.ts";
import type { MaybeMisuser } from "./load-misuse.ts";

type Told = { strikeId: string; kind: StrikeKind; until: Date | null };

/**
 * Tells somebody that they are warned, or until when a right of theirs is suspended, and how to reach people of the city who
 * hear them. Gives whether there was a way to tell them.
 */
export async function tellOfMisuse(
  tx: Db,
  { cityId, memberId, email, locale }: MaybeMisuser & { locale: Locale },
  { strikeId, kind, until }: Told,
  now: Date,
): Promise<boolean> {
  const { timeZone, settings } = await getCity(tx, cityId);
  const { deskPhone, contactEmail } = settings;
  const businessKey = `misuse-warning:${strikeId}`;
  const payloadIn = (language: Locale): MailPayload<"misuse-warning"> => ({
    kind,
    phone: deskPhone ?? "",
    email: contactEmail ?? "",
    link: env().baseUrl + href(language, "ruleGuide", {}),
    ...(until && { until: localTime(until, timeZone).date }),
  });
  const to = memberId && (await findAddressee(tx, { cityId, memberId }));
  if (to) {
    const notice = { words: {}, place: { route: "ruleGuide" as const, params: {} } };
    await notify(tx, to, { kind: "misuse-warning", payload: payloadIn(to.locale), notice, businessKey }, now);
    return true;
  }
  if (!email) return false;
  const mail = { cityId, recipient: email, locale, payload: payloadIn(locale), businessKey };
  await enqueueMail(tx, { kind: "misuse-warning", ...mail }, now);
  return true;
}
