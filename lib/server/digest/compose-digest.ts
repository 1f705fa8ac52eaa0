import "server-only";
import type { ListingLine } from "#db/queries/digest-cards.ts";
import type { DigestReader } from "#db/queries/digest-readers.ts";
import type { NewOutboxMessage } from "#db/queries/outbox.ts";
import { bandLabel } from "#lib/i18n/distance-label.ts";
import { href } from "#lib/i18n/routes.ts";
import { whenLabel } from "#lib/i18n/when-label.ts";
import { nextWaking } from "#lib/matching/waves/waking-time.ts";
import type { DigestChoice, OwnThing } from "#lib/notifications/digest-choice.ts";
import { digestMoment } from "#lib/notifications/digest-time.ts";
import { policyOf } from "#lib/notifications/kind-policy.ts";
import type { Notice } from "#lib/notifications/notice.ts";
import { env } from "../env.ts";
import { MAIL_PAYLOADS, type MailPayload } from "../mail/mail-kind.ts";
import type { DigestRun } from "./digest-run.ts";
import { cellOfReader } from "./find-nearest.ts";

const HOUR_MS = 3_600_000;
/** The week at a glance: a line of a mail is no place for fourteen slots. */
const SLOTS_NAMED = 3;

type Written = { run: DigestRun; reader: DigestReader; choice: DigestChoice; lines: Map<string, ListingLine> };

function ownLine({ about, name, title, startsAt, id }: OwnThing, { run, reader }: Written) {
  const params = { city: run.city.slug, id };
  const route = about === "requestWaiting" || about === "offerPaused" ? "published" : "exchange";
  return {
    about,
    name,
    title,
    ...(startsAt && { startsAt: startsAt.toISOString() }),
    link: env().baseUrl + href(reader.locale, route, params),
  };
}

function payloadOf(written: Written): MailPayload<"digest"> {
  const { run, reader, choice, lines } = written;
  const { locale, firstName, preferences } = reader;
  const city = run.city.slug;
  const home = cellOfReader(reader);
  const requests = choice.requestIds.flatMap((id) => {
    const line = lines.get(id);
    if (!line) return [];
    return {
      title: line.title,
      quartier: line.quartierName,
      when: whenLabel(line, locale, SLOTS_NAMED),
      distance: bandLabel(home, line.cell, locale),
      link: env().baseUrl + href(locale, "listing", { city, id }),
    };
  });
  return MAIL_PAYLOADS.digest.parse({
    firstName,
    rhythm: preferences.digestRhythm,
    requests,
    own: choice.own.map((thing) => ownLine(thing, written)),
    news: choice.news.map(({ title, summary, link }) => ({ title, summary, link })),
    timeZone: run.city.timeZone,
    link: env().baseUrl + href(locale, "listings", { city }),
  });
}

/** What a device says leads to what its digest is about most. */
function noticeOf({ run, choice: { requestIds } }: Written): Notice {
  const route = requestIds.length > 0 ? "forYou" : "exchanges";
  return { words: {}, place: { route, params: { city: run.city.slug } } };
}

/**
 * The messages of one digest. The mail leaves at the minute of its member; a device, which may ring, waits for the end of
 * the quiet hours that they chose.
 */
export function composeDigest(written: Written): NewOutboxMessage[] {
  const { run, reader, choice } = written;
  const { memberId, recipient, locale, preferences, reachedBy } = reader;
  const { priority, usefulHours } = policyOf("digest");
  const moment = digestMoment(memberId, run.now, run.morning);
  const common = { cityId: run.city.id, memberId, locale, kind: "digest", topic: "digest" as const, priority };
  const businessKey = `digest:${memberId}:${run.morning.day}`;
  const leaving = (dueAt: Date) => ({ dueAt, usefulUntil: new Date(dueAt.getTime() + usefulHours * HOUR_MS) });
  const messages: NewOutboxMessage[] = [];
  if (reachedBy.mail) {
    const payload = payloadOf(written);
    messages.push({ ...common, ...leaving(moment), channel: "mail", pressing: true, recipient, payload, businessKey });
  }
  if (reachedBy.push && choice.requestIds.length + choice.own.length > 0) {
    const at = nextWaking(moment, run.city.timeZone, preferences.quietHours);
    const payload = { ...noticeOf(written) };
    messages.push({
      ...common,
      ...leaving(at),
      channel: "push",
      recipient: null,
      payload,
      businessKey: `${businessKey}#push`,
    });
  }
  return messages;
}
