import "server-only";
import type { Db } from "#db/client.ts";
import { findAddressee } from "#db/queries/people.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import type { StrikeKind } from "#lib/moderation/decision.ts";
import { env } from "../env.ts";
import { enqueueMail } from "../mail/enqueue-mail.ts";
import type { MailPayload } from "../mail/mail-kind.ts";
import { notify } from "../notifications/notify.ts";
import type { MaybeMisuser } from "./load-misuse.ts";

type Told = { strikeId: string; kind: StrikeKind; until: Date | null };

/** Tells somebody that they are warned, or until when a right of theirs is suspended. */
export async function tellOfMisuse(
  tx: Db,
  { cityId, memberId, email, locale }: MaybeMisuser & { locale: Locale },
  { strikeId, kind, until }: Told,
  now: Date,
): Promise<void> {
  const businessKey = `misuse-warning:${strikeId}`;
  const payloadIn = (language: Locale): MailPayload<"misuse-warning"> => ({
    kind,
    link: env().baseUrl + href(language, "ruleGuide", {}),
    ...(until && { until: until.toISOString().slice(0, 10) }),
  });
  const to = memberId && (await findAddressee(tx, { cityId, memberId }));
  if (to) {
    const notice = { words: {}, place: { route: "ruleGuide" as const, params: {} } };
    return notify(tx, to, { kind: "misuse-warning", payload: payloadIn(to.locale), notice, businessKey }, now);
  }
  if (!email) return;
  const mail = { cityId, recipient: email, locale, payload: payloadIn(locale), businessKey };
  await enqueueMail(tx, { kind: "misuse-warning", ...mail }, now);
}
