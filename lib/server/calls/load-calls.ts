import "server-only";
import { database } from "#db/client.ts";
import { type CallRow, findCall, listCalls } from "#db/queries/calls.ts";
import { type CallResult, measuredUntil } from "#lib/calls/call-result.ts";
import { worksAtDesk } from "#lib/identity/desk-access.ts";
import { isId } from "#lib/identity/is-id.ts";
import type { Member } from "#lib/identity/member.ts";
import { countResult } from "./count-result.ts";

const OPEN_SHOWN = 50;
const PAST_SHOWN = 30;

/** A call and what came of it; `isFinal`: nothing more is put down to it. */
export type CallSummary = Omit<CallRow, "result" | "quartierIds"> & { result: CallResult; isFinal: boolean };

async function summaryOf(cityId: string, call: CallRow, now: Date): Promise<CallSummary> {
  const { quartierIds: _, ...told } = call;
  const result = await countResult(database(), cityId, call, now);
  const isFinal = call.result !== null || (call.endedAt !== null && measuredUntil(call.endedAt) <= now);
  return { ...told, result, isFinal };
}

/** The calls of a city, open ones and those that ended, for those who work at its desk; null for anybody else. */
export async function loadCalls(member: Member, now: Date): Promise<Record<"open" | "past", CallSummary[]> | null> {
  if (!worksAtDesk(member)) return null;
  const { cityId } = member;
  const open = await listCalls(database(), { cityId, open: true, limit: OPEN_SHOWN });
  const past = await listCalls(database(), { cityId, open: false, limit: PAST_SHOWN });
  const summaries = (rows: readonly CallRow[]) => Promise.all(rows.map((row) => summaryOf(cityId, row, now)));
  return { open: await summaries(open), past: await summaries(past) };
}

/** One call of a city, for those who work at its desk; null for anybody else, and where there is none such. */
export async function loadCall(member: Member, id: string, now: Date): Promise<CallSummary | null> {
  if (!worksAtDesk(member) || !isId(id)) return null;
  const call = await findCall(database(), { cityId: member.cityId, id });
  return call && summaryOf(member.cityId, call, now);
}
