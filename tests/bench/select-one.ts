import type postgres from "postgres";
import { type Load, loadOf } from "./load.ts";

const CLIENTS = 16;

/** The smallest question to the database from Node, from sixteen askers on the connections of an application. */
export async function loadSelectOne(sql: postgres.Sql, durationMs: number): Promise<Load> {
  const times: number[] = [];
  const started = performance.now();
  const client = async () => {
    for (let asked = started; asked - started < durationMs; ) {
      await sql`select 1`;
      const answered = performance.now();
      times.push(answered - asked);
      asked = answered;
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return loadOf(times, performance.now() - started, 0);
}
