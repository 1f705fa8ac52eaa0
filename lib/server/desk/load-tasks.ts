import "server-only";
import { database } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { countOpenTasks, type DeskTask, listOpenTasks } from "#db/queries/desk-tasks.ts";
import { groupCalls } from "#lib/desk/group-calls.ts";
import { worksAtDesk } from "#lib/identity/desk-access.ts";
import type { Member } from "#lib/identity/member.ts";

export type { DeskTask } from "#db/queries/desk-tasks.ts";

const SHOWN = 200;

/** Calls to make: each about one thing, with all that there is to tell. `later`: how many calls come later. */
export type CallsToMake = { calls: DeskTask[][]; later: number };

/** The calls that are due in a city, for those who work at its desk; null for anybody else. The log keeps that they were read. */
export async function loadTasks(agent: Member, now: Date): Promise<CallsToMake | null> {
  if (!worksAtDesk(agent)) return null;
  const { cityId, id: actorId } = agent;
  const [tasks, { later }] = await Promise.all([
    listOpenTasks(database(), { cityId, memberId: null, until: now, limit: SHOWN }),
    countOpenTasks(database(), cityId, now),
  ]);
  const noted = { cityId, actorId, action: "desk.tasks-read" as const, subject: `city:${cityId}` as const };
  if (tasks.length > 0) await insertAuditEntry(database(), { ...noted, details: { calls: tasks.length }, now });
  return { calls: groupCalls(tasks), later };
}
