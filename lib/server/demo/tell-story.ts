import "server-only";
import type { Db } from "#db/client.ts";
import { insertNotification } from "#db/queries/notifications.ts";
import { findAddressees } from "#db/queries/people.ts";
import type { Story, StoryBeat } from "#db/seed/demo-stories.ts";
import type { City } from "#lib/cities/city.ts";
import { type ExchangeNews, NEWS_OF_ACTION } from "#lib/exchanges/exchange-news.ts";
import { memberOf, otherParty, type Party } from "#lib/exchanges/party.ts";

const MINUTE_MS = 60_000;
/** What is older has been read. */
const UNREAD_MINUTES = 24 * 60;

type Told = { to: Party; news: ExchangeNews; ago: number; startsAt?: Date };

function toldOf(beat: StoryBeat, proposedBy: Party): Told[] {
  const { ago } = beat;
  if ("does" in beat) {
    const { proposer, answerer } = NEWS_OF_ACTION[beat.does];
    const answeredBy = otherParty(proposedBy);
    const both = [
      { to: proposedBy, news: proposer },
      { to: answeredBy, news: answerer },
    ];
    return both.flatMap(({ to, news }) => (news ? [{ to, news, ago }] : []));
  }
  const other = otherParty(beat.by);
  if ("says" in beat) return [{ to: other, news: "wrote", ago }];
  if ("thanks" in beat) return [{ to: other, news: "thanked", ago }];
  if (!("meets" in beat)) return [];
  const startsAt = beat.meets;
  return [
    beat.agreed
      ? { to: beat.by, news: "timeAgreed", ago, startsAt }
      : { to: other, news: "timeSuggested", ago, startsAt },
  ];
}

/** Puts what happened in a story under the bells of its two people; what is a day old has been read. */
export async function tellStory(
  tx: Db,
  { city, story, exchangeId, title }: { city: City; story: Story; exchangeId: string; title: string },
  now: Date,
): Promise<void> {
  const { helperId, beneficiaryId, proposedBy, ago } = story;
  const people = await findAddressees(tx, { cityId: city.id, memberIds: [helperId, beneficiaryId] });
  const proposed = proposedBy === "helper" ? "helpProposed" : "helpAsked";
  const first: Told = { to: otherParty(proposedBy), news: proposed, ago };
  for (const told of [first, ...story.beats.flatMap((beat) => toldOf(beat, proposedBy))]) {
    const at = new Date(now.getTime() - told.ago * MINUTE_MS);
    const memberId = memberOf(story, told.to);
    const name = people.get(memberOf(story, otherParty(told.to)))?.firstName ?? "";
    await insertNotification(tx, {
      cityId: city.id,
      memberId,
      kind: "exchange-news",
      topic: "messages",
      notice: {
        variant: told.news,
        words: { name, title, ...(told.startsAt && { startsAt: told.startsAt.toISOString() }) },
        place: { route: "exchange", params: { city: city.slug, id: exchangeId } },
      },
      businessKey: `exchange:${exchangeId}:${memberId}:${told.news}:${at.toISOString()}`,
      now: at,
      readAt: told.ago > UNREAD_MINUTES ? at : null,
    });
  }
}
