import "server-only";
import type { Db } from "#db/client.ts";
import { type DueRequest, saveProgress } from "#db/queries/dispatches.ts";
import { insertInvitations } from "#db/queries/invitations.ts";
import { insertLadderEvents, type NewLadderEvent } from "#db/queries/ladder-events.ts";
import type { RankedPair } from "#lib/matching/rank.ts";
import type { LadderEvent, WavePlan } from "#lib/matching/waves/wave-plan.ts";
import type { MatchingWeights } from "#lib/matching/weights.ts";
import { pairKey } from "./gather-wave-input.ts";

type StoredPlan = {
  cityId: string;
  plan: WavePlan;
  due: readonly DueRequest[];
  ranked: ReadonlyMap<string, RankedPair>;
  weights: MatchingWeights;
  now: Date;
};

function toNewEvent(event: LadderEvent): NewLadderEvent {
  const { requestId, at } = event;
  if (event.kind === "desk") return { requestId, at, event: "desk", step: "desk" };
  if (event.kind === "nobody") return { requestId, at, event: "nobody", step: event.step };
  const { step, people, deadline: deadlineAt } = event;
  return { requestId, at, event: "asked", step, people, deadlineAt };
}

/** Writes what a plan decided; gives the ids of its invitations. */
export async function storeWavePlan(
  tx: Db,
  { cityId, plan, due, ranked, weights, now }: StoredPlan,
): Promise<string[]> {
  const invitations = plan.invitations.map(({ deadline: deadlineAt, ...invitation }) => {
    const pair = ranked.get(pairKey(invitation));
    if (!pair) throw new Error(`the plan asks a helper who was no candidate: ${pairKey(invitation)}`);
    const { reasons, pillars, signals } = pair;
    return { ...invitation, deadlineAt, reasons, inputs: { pillars, signals, weights } };
  });
  const ids = await insertInvitations(tx, { cityId, rows: invitations, now });
  await insertLadderEvents(tx, cityId, plan.events.map(toNewEvent));
  const startedAt = new Map(due.map(({ id, ladder }) => [id, ladder?.startedAt ?? now]));
  const rows = plan.progress.map((row) => ({ ...row, startedAt: startedAt.get(row.requestId) ?? now }));
  await saveProgress(tx, { cityId, rows, now });
  return ids;
}
