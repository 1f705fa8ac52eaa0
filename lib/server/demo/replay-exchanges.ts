import "server-only";
import type { Db } from "#db/client.ts";
import { agreeAppointment, insertAppointment } from "#db/queries/appointments.ts";
import { appendLine, markRead } from "#db/queries/conversations.ts";
import { findOwnExchange } from "#db/queries/exchanges.ts";
import { findDemoCast } from "#db/seed/demo-cast.ts";
import { demoStories, type Story, type StoryBeat } from "#db/seed/demo-stories.ts";
import { insertDemoContact, insertDemoThanks } from "#db/seed/demo-words.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { City } from "#lib/cities/city.ts";
import type { ExchangeAction } from "#lib/exchanges/exchange-life.ts";
import { memberOf, otherParty, PARTIES, type Party } from "#lib/exchanges/party.ts";
import { proposalEnd } from "#lib/exchanges/proposal.ts";
import { applyExchangeAction } from "../exchanges/apply-exchange-action.ts";
import { holdExchange } from "../exchanges/hold-exchange.ts";
import { recordProposal } from "../exchanges/record-proposal.ts";
import { tellStory } from "./tell-story.ts";

const MINUTE_MS = 60_000;
/** More than any story has lines. */
const MANY = 1_000;

type Playing = { tx: Db; city: City; story: Story; exchangeId: string; conversationId: string; moderatorId: string };

async function act({ tx, city, story, exchangeId }: Playing, action: ExchangeAction, side: Party | "system", at: Date) {
  const own = { cityId: city.id, id: exchangeId, memberId: story.helperId };
  const found = await findOwnExchange(tx, own);
  const held = found && (await holdExchange(tx, found, city.id, at));
  if (held) await applyExchangeAction(tx, held, { action, side, quiet: true }, at);
}

async function meet(
  { tx, city, story, exchangeId, conversationId }: Playing,
  beat: Extract<StoryBeat, { meets: Date }>,
  at: Date,
) {
  const { by, meets: startsAt, minutes, place, agreed } = beat;
  const exchange = { cityId: city.id, exchangeId };
  const conversation = { cityId: city.id, id: conversationId };
  const time = { startsAt, minutes, place };
  const id = await insertAppointment(tx, { ...exchange, ...time, proposedBy: by, wantsReminder: false, now: at });
  const data = { ...time, startsAt: startsAt.toISOString() };
  await appendLine(tx, conversation, { authorId: memberOf(story, by), event: "suggest_time", data, now: at });
  if (!agreed) return;
  const other = otherParty(by);
  await agreeAppointment(tx, { ...exchange, id, by: other, wantsReminder: false, confirmed: false, now: at });
  await appendLine(tx, conversation, { authorId: memberOf(story, other), event: "agree_time", data, now: at });
}

async function play(playing: Playing, beat: StoryBeat, at: Date): Promise<void> {
  const { tx, city, story, exchangeId, conversationId, moderatorId } = playing;
  const of = { cityId: city.id, exchangeId, at };
  if ("meets" in beat) return meet(playing, beat, at);
  if ("does" in beat) return act(playing, beat.does, "by" in beat ? beat.by : "system", at);
  const authorId = memberOf(story, beat.by);
  if ("says" in beat) {
    const line = { authorId, body: beat.says, key: uuidv7(at.getTime()), now: at };
    await appendLine(tx, { cityId: city.id, id: conversationId }, line);
    return;
  }
  if ("shares" in beat) return insertDemoContact(tx, of, { memberId: authorId, ...beat.shares });
  const { thanks: body, isPublic, approved, by } = beat;
  const recipientId = memberOf(story, otherParty(by));
  const reviewedBy = approved ? moderatorId : null;
  await insertDemoThanks(tx, of, { authorId, recipientId, body, isPublic, reviewedBy });
}

/** Each has read what the other one wrote, but for a last word that nobody has answered. */
async function read({ tx, city, story, conversationId }: Playing, now: Date): Promise<void> {
  const last = story.beats.at(-1);
  const writer = last && "says" in last ? last.by : null;
  const conversation = { cityId: city.id, id: conversationId };
  for (const party of PARTIES) {
    const seq = writer && party !== writer ? story.beats.length - 1 : MANY;
    await markRead(tx, conversation, { memberId: memberOf(story, party), seq, now });
  }
}

async function playStory(tx: Db, city: City, story: Story, moderatorId: string, now: Date): Promise<void> {
  const before = (ago: number) => new Date(now.getTime() - ago * MINUTE_MS);
  const about = story.request ?? story.offer;
  if (!about) return;
  const { helperId, beneficiaryId, proposedBy } = story;
  const ids = { requestId: story.request?.id ?? null, offerId: story.offer?.id ?? null };
  const begun = before(story.ago);
  const expiresAt = proposalEnd(null, begun, city.timeZone);
  const pair = { helperId, beneficiaryId, proposedBy };
  const made = await recordProposal(tx, { cityId: city.id, about, ...ids, ...pair, expiresAt }, begun);
  if (!made) return;
  const playing = { tx, city, story, ...made, moderatorId };
  for (const beat of story.beats) await play(playing, beat, before(beat.ago));
  await read(playing, now);
  await tellStory(tx, { city, story, exchangeId: made.exchangeId, title: about.title }, now);
}

/** Lets the people of an example live their exchanges: some go on, some wait, some are done. Nobody is written to. */
export async function replayExchanges(tx: Db, city: City, now: Date): Promise<void> {
  const cast = await findDemoCast(tx, city.id);
  if (!cast) return;
  for (const story of demoStories({ cast, now, timeZone: city.timeZone })) {
    await playStory(tx, city, story, cast.moderator, now);
  }
}
