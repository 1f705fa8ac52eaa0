import "server-only";
import { database } from "#db/client.ts";
import type { ModerationCast } from "#db/seed/moderation/find-cast.ts";
import type { DemoAppeal, DemoModerator, JudgedCase, WaitingCase } from "#db/seed/moderation/judged-case.ts";
import { openCaseOf } from "#db/seed/moderation/judged-rows.ts";
import type { City } from "#lib/cities/city.ts";
import { UNDO_SECONDS } from "#lib/moderation/decision.ts";
import { applyDecision } from "../moderation/apply-decisions.ts";
import { claimCase } from "../moderation/claim-case.ts";
import { decideAppeal } from "../moderation/decide-appeal.ts";
import { contestDecision } from "../moderation/make-appeal.ts";
import { passOn } from "../moderation/pass-on.ts";
import { takeDecision } from "../moderation/take-decision.ts";
import { publishJudged, reportJudged } from "./publish-judged.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** How long the second person takes for an appeal. */
const APPEAL_HOURS = 20;
/** Who reports is one of those who judge nothing and wrote something else. */
const NEIGHBOURS = 12;
const OTHER: Record<DemoModerator, DemoModerator> = { first: "second", second: "first" };

type Stage = { city: City; cast: ModerationCast };
/** Something that happens in the example at its moment. */
export type Step = { at: Date; play: () => Promise<unknown> };
type Told = Pick<JudgedCase, "author" | "text" | "notices" | "minutes">;

const later = (from: Date, ms: number) => new Date(from.getTime() + ms);

/** A listing is published and reported; gives its id to what comes after. */
function publication({ city, cast }: Stage, told: Told, from: Date): { steps: Step[]; listing: () => string } {
  const { author, text, notices = [], minutes } = told;
  let listingId = "";
  const publish = async () => {
    listingId = await publishJudged(city, cast.authors(author), { text, reported: notices.length > 0 }, from);
  };
  const reports = notices.map((notice, index): Step => {
    const at = later(from, (minutes * (index + 1) * MINUTE_MS) / (notices.length + 2));
    const member = cast.authors((author + 1 + index) % NEIGHBOURS);
    return { at, play: () => reportJudged(city, { listingId, notice, member }, at) };
  });
  return { steps: [{ at: from, play: publish }, ...reports], listing: () => listingId };
}

/** A moderator takes the case of a listing; gives its id. */
async function take({ city, cast }: Stage, by: DemoModerator, listingId: string, at: Date): Promise<string> {
  const id = await openCaseOf(database(), { cityId: city.id, listingId });
  if (!(await claimCase(cast.moderators[by], id, at)))
    throw new Error(`the ${by} moderator cannot take the case ${id}`);
  return id;
}

const inputOf = (id: string, { decision: { manifest = false, ...decision }, notices = [] }: JudgedCase) => ({
  case: id,
  version: 1,
  notices: notices.length,
  ground: "terms" as const,
  manifestContent: manifest,
  manifestNotices: false,
  ...decision,
});

function contested(
  stage: Stage,
  judged: JudgedCase & { appeal: DemoAppeal },
  decided: () => [string, string],
  from: Date,
) {
  const { city, cast } = stage;
  const { author, by, appeal } = judged;
  const at = later(from, appeal.after * HOUR_MS);
  const contest = async () => {
    const [, decisionId] = decided();
    await contestDecision(city, { link: "", id: decisionId, userId: cast.authors(author).userId }, appeal.body, at);
  };
  const { end } = appeal;
  if (!end) return [{ at, play: contest }];
  const answered = later(at, APPEAL_HOURS * HOUR_MS);
  const answer = async () => {
    const [listingId] = decided();
    const id = await take(stage, OTHER[by], listingId, answered);
    await decideAppeal(cast.moderators[OTHER[by]], { caseId: id, ...end, manifest: false }, answered);
  };
  return [
    { at, play: contest },
    { at: answered, play: answer },
  ];
}

/** A case that was judged: published, perhaps reported, decided, perhaps contested. */
export function judgedSteps(stage: Stage, judged: JudgedCase, now: Date): Step[] {
  const { days, minutes, by, appeal } = judged;
  const from = later(now, -days * 24 * HOUR_MS - 3 * HOUR_MS);
  const { steps, listing } = publication(stage, judged, from);
  const at = later(from, minutes * MINUTE_MS);
  const applied = later(at, UNDO_SECONDS * 1000);
  let decisionId = "";
  const decide = async () => {
    const id = await take(stage, by, listing(), at);
    ({ decisionId } = await takeDecision(stage.cast.moderators[by], inputOf(id, judged), at));
  };
  const apply = async () => {
    if (await applyDecision(database(), { cityId: stage.city.id, decisionId }, applied)) return;
    throw new Error(`the decision on "${judged.text.title}" does not come into force`);
  };
  const own = [
    { at, play: decide },
    { at: applied, play: apply },
  ];
  const rest = appeal ? contested(stage, { ...judged, appeal }, () => [listing(), decisionId], applied) : [];
  return [...steps, ...own, ...rest];
}

/** A case that waits now; somebody may work on it, or have asked the other one. */
export function waitingSteps(stage: Stage, waiting: WaitingCase, now: Date): Step[] {
  const { minutes, claimedBy, opinion } = waiting;
  const { steps, listing } = publication(stage, waiting, later(now, -minutes * MINUTE_MS));
  const asked = later(now, -5 * MINUTE_MS);
  const ask = async () => {
    if (!opinion) return;
    const id = await take(stage, opinion.by, listing(), asked);
    await passOn(stage.cast.moderators[opinion.by], { caseId: id, note: opinion.note }, asked);
  };
  const claim = async () => {
    if (claimedBy) await take(stage, claimedBy, listing(), now);
  };
  return [...steps, { at: asked, play: ask }, { at: now, play: claim }];
}
