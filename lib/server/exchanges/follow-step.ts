import "server-only";
import type { Db } from "#db/client.ts";
import { claimExchange, type Due, findForHold } from "#db/queries/aftercare.ts";
import type { City } from "#lib/cities/city.ts";
import { logger } from "../logger.ts";
import { type HeldExchange, holdExchange } from "./hold-exchange.ts";

const BATCH = 100;
const FIRST_ID = "00000000-0000-0000-0000-000000000000";

/** One thing that the clock does to exchanges. */
export type FollowStep = {
  name: string;
  /** Which ones it is due for: asked once for all, and again for each one that is held. */
  due: (db: Db, due: Due) => Promise<string[]>;
  /** Does it to one that is held; false when it can wait. */
  act: (tx: Db, held: HeldExchange, now: Date) => Promise<boolean>;
};

/**
 * Which exchanges a step is due for, of those that a query found: what SQL cannot tell, as the hours of a city. Only they
 * are held.
 */
export function dueAmong<Row extends { id: string }>(
  list: (db: Db, due: Due) => Promise<Row[]>,
  isDue: (row: Row, now: Date) => boolean,
): FollowStep["due"] {
  return async (db, due) => {
    let rows = await list(db, due);
    const found = rows.filter((row) => isDue(row, due.now));
    // A page of none would end the run before those that come after it.
    while (found.length < due.limit && rows.length === due.limit && due.only === undefined) {
      rows = await list(db, { ...due, after: rows.at(-1)?.id ?? due.after });
      found.push(...rows.filter((row) => isDue(row, due.now)));
    }
    return found.slice(0, due.limit).map(({ id }) => id);
  };
}

async function followOne(db: Db, city: City, step: FollowStep, id: string, now: Date): Promise<boolean> {
  const key = { cityId: city.id, id };
  return db.transaction(async (tx) => {
    if (!(await claimExchange(tx, key))) return false;
    const found = await findForHold(tx, key);
    const held = found && (await holdExchange(tx, found, city.id, now));
    if (!held) return false;
    const still = await step.due(tx, { cityId: city.id, after: FIRST_ID, limit: 1, only: id, now });
    return still.length === 1 && step.act(tx, held, now);
  });
}

/** As `followOne`; one that fails is told and keeps no other one waiting. */
async function tryOne(db: Db, city: City, step: FollowStep, id: string, now: Date): Promise<boolean> {
  try {
    return await followOne(db, city, step, id, now);
  } catch (cause) {
    // Its name alone: the message of a query holds what it carried.
    const error = cause instanceof Error ? cause.name : "unknown";
    logger.error({ error, step: step.name, cityId: city.id, exchangeId: id }, "exchange not followed");
    return false;
  }
}

/** Does a step to every exchange of a city that it is due for, each in a transaction of its own. Gives how many. */
export async function runFollowStep(db: Db, city: City, step: FollowStep, now: Date): Promise<number> {
  let done = 0;
  let after = FIRST_ID;
  let ids: string[];
  do {
    ids = await step.due(db, { cityId: city.id, after, limit: BATCH, now });
    for (const id of ids) done += (await tryOne(db, city, step, id, now)) ? 1 : 0;
    after = ids.at(-1) ?? after;
  } while (ids.length === BATCH);
  return done;
}
