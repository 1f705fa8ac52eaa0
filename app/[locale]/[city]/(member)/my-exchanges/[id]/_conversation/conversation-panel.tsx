import { randomUUID } from "node:crypto";
import type { City } from "#lib/cities/city.ts";
import { isGoingOn } from "#lib/exchanges/exchange-status.ts";
import { conversationWords, readyAnswers } from "#lib/i18n/conversation-words.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { shownName } from "#lib/i18n/shown-name.ts";
import type { Member } from "#lib/identity/member.ts";
import { localDay } from "#lib/listings/local-time.ts";
import { keptName } from "#lib/messages/kept-text.ts";
import { writingRefusal } from "#lib/messages/writing.ts";
import type { ConversationView, ExchangeDetails } from "#lib/server/exchanges/load-exchange.ts";
import { type LinePage, loadLines } from "#lib/server/messages/load-lines.ts";
import { openLines } from "#lib/server/messages/open-lines.ts";
import { sendMessageAction } from "./actions.ts";
import { conversationPaths } from "./conversation-places.ts";
import { EarlierLines } from "./earlier-lines.tsx";
import { LiveConversation } from "./live-conversation.tsx";

type Props = {
  details: ExchangeDetails;
  city: City;
  locale: Locale;
  member: Member;
  /** `?avant=`, when earlier messages are asked for: lines before this number. */
  before?: string | string[] | undefined;
};

/** Which answers are at hand: before both agree, after, on the day of the appointment, at the end. */
function momentOf({ exchange, agreedTime }: ExchangeDetails, timeZone: string, now: Date) {
  if (!isGoingOn(exchange.status)) return "over";
  if (exchange.status === "proposed") return "proposed";
  const today = localDay(now, timeZone).date;
  return agreedTime && localDay(agreedTime.startsAt, timeZone).date === today ? "today" : "accepted";
}

function asSeq(before: string | string[] | undefined): number | null {
  return typeof before === "string" && /^[1-9]\d{0,8}$/.test(before) ? Number(before) : null;
}

/** The talk of the two people of an exchange, as one of them reads it, with a field to write. Nothing once it is erased. */
export async function ConversationPanel({ details, city, locale, member, before }: Props) {
  const { conversation } = details;
  if (!conversation) return null;
  const { status } = conversation;
  const name = shownName(conversation.otherName, locale);
  const words = conversationWords(locale, { me: details.me, name, timeZone: city.timeZone, status });
  return (
    <section className="conv" aria-labelledby="conversation">
      <h2 className="vh" id="conversation">
        {words.title}
      </h2>
      {conversation.left ? (
        <p className="banner">{words.left}</p>
      ) : (
        <Lines {...{ details, conversation, city, locale, member, words }} before={asSeq(before)} />
      )}
    </section>
  );
}

type LinesProps = Omit<Props, "before"> & {
  conversation: ConversationView;
  words: ReturnType<typeof conversationWords>;
};

const earlierThan = (lines: LinePage["lines"], page: string) => `${page}?avant=${lines[0]?.seq}#conversation`;

async function Lines({ before, ...shown }: LinesProps & { before: number | null }) {
  const { details, conversation, city, locale, member, words } = shown;
  if (before === null) return <LastLines {...shown} />;
  const { lines, hasEarlier } = await loadLines(member, conversation.id, before);
  const page = href(locale, "exchange", { city: city.slug, id: details.exchange.id });
  return (
    <EarlierLines lines={lines} earlier={hasEarlier ? earlierThan(lines, page) : null} words={words} latest={page} />
  );
}

async function LastLines({ details, conversation, city, locale, member, words }: LinesProps) {
  const now = new Date();
  const { id } = conversation;
  const { lines, hasEarlier, read } = await openLines(member, conversation, locale, now);
  const page = href(locale, "exchange", { city: city.slug, id: details.exchange.id });
  const refusal = writingRefusal(conversation);
  return (
    <LiveConversation
      lines={lines}
      read={read}
      earlier={hasEarlier ? earlierThan(lines, page) : null}
      page={page}
      paths={conversationPaths(city.slug, id)}
      keptName={keptName(member.id, id)}
      words={words}
      texts={formTexts(locale, ["message", "key"])}
      writing={
        refusal
          ? { refused: refusal === "wait-for-answer" ? words.wait : words.closed }
          : {
              conversation: id,
              formKey: randomUUID(),
              ready: readyAnswers(locale, momentOf(details, city.timeZone, now)),
              action: sendMessageAction.bind(null, { city: city.slug, locale, exchange: details.exchange.id }),
            }
      }
    />
  );
}
