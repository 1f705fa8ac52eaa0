import "server-only";
import type { Db } from "#db/client.ts";
import { findAddressees } from "#db/queries/people.ts";
import type { ToldCall } from "#lib/calls/call.ts";
import { callLinkEnd } from "#lib/calls/call-link.ts";
import { CALL_ANSWERS, type CallAnswer } from "#lib/calls/call-state.ts";
import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { endOfLocalDay } from "#lib/listings/local-time.ts";
import { env } from "../env.ts";
import type { MailPayload } from "../mail/mail-kind.ts";
import { notify } from "../notifications/notify.ts";
import { signCallLink } from "./call-link-signature.ts";

type Place = Pick<City, "id" | "slug" | "timeZone">;
type Recipient = { city: Place; callId: string; memberId: string };

/** The address of the page that gives one answer without signing in, which both links of a mail may still change. */
function answerAddress(answer: CallAnswer, to: Recipient, endsOn: string, locale: Locale): string {
  const { city, callId, memberId } = to;
  const expiresAt = callLinkEnd(endOfLocalDay(endsOn, city.timeZone));
  // Without a member, it is a preview: its links open nothing.
  const lien = memberId ? signCallLink({ cityId: city.id, callId, memberId, expiresAt }) : "exemple";
  const query = { lien, ...(answer === "no" && { reponse: "non" }) };
  return env().baseUrl + href(locale, "callAnswer", { city: city.slug }, query);
}

/** What the mail of a call says to somebody. */
export function callPayload(
  { category, quartiers, startsOn, endsOn, title, body }: ToldCall,
  to: Recipient,
  locale: Locale,
): MailPayload<"call"> {
  const [yes, no] = CALL_ANSWERS.map((answer) => answerAddress(answer, to, endsOn, locale));
  return { title, body, category, quartiers: [...quartiers], startsOn, endsOn, yes: yes ?? "", no: no ?? "" };
}

/** Tells those whom a call asks, each in their language and as they chose: by mail, on their devices and under their bell. */
export async function writeToCalled(
  tx: Db,
  { city, call, memberIds }: { city: Place; call: ToldCall & { id: string }; memberIds: readonly string[] },
  now: Date,
): Promise<void> {
  const { id: callId, title, endsOn } = call;
  const people = await findAddressees(tx, { cityId: city.id, memberIds });
  for (const memberId of memberIds) {
    const to = people.get(memberId);
    if (!to) continue;
    await notify(
      tx,
      to,
      {
        kind: "call",
        payload: callPayload(call, { city, callId, memberId }, to.locale),
        notice: {
          words: { title },
          place: { route: "callAnswer", params: { city: city.slug }, query: { appel: callId } },
        },
        businessKey: `call:${callId}:${memberId}`,
        usefulUntil: endOfLocalDay(endsOn, city.timeZone),
      },
      now,
    );
  }
}
