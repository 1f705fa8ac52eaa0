import { readdirSync } from "node:fs";
import { getTableColumns, getTableName, is } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import { describe, expect, test } from "vitest";
import { FOUNDER_DAYS } from "#lib/cities/new-city.ts";
import { SESSION_LIFETIMES } from "#lib/identity/session-lifetime.ts";
import { MOST_DAYS } from "#lib/insights/period.ts";
import {
  IMPERSONAL_TABLES,
  keptDays,
  overBefore,
  RETENTION,
  RETENTION_KEYS,
  type RetentionLine,
} from "#lib/privacy/retention.ts";

const lines = RETENTION_KEYS.map((key): [string, RetentionLine] => [key, RETENTION[key]]);

async function schemaTables(): Promise<Map<string, PgTable>> {
  const tables = new Map<string, PgTable>();
  for (const file of readdirSync("db/schema").map((name) => name.replace(".ts", ""))) {
    const exports: Record<string, unknown> = await import(`../../../db/schema/${file}.ts`);
    for (const value of Object.values(exports)) if (is(value, PgTable)) tables.set(getTableName(value), value);
  }
  return tables;
}

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

describe("the table of what is kept", () => {
  test("has every table of the schema, as personal or not, and no other one", async () => {
    const tables = [...(await schemaTables()).keys()].sort();
    expect(tables.length).toBeGreaterThan(50);
    const personal = new Set(lines.flatMap(([, { tables }]) => Object.keys(tables)));
    const impersonal: ReadonlySet<string> = new Set(IMPERSONAL_TABLES);
    expect(tables.filter((name) => !personal.has(name) && !impersonal.has(name))).toEqual([]);
    expect([...personal].filter((name) => impersonal.has(name))).toEqual([]);
    expect([...personal, ...impersonal].filter((name) => !tables.includes(name))).toEqual([]);
  });

  test("names columns that exist", async () => {
    const tables = await schemaTables();
    const wrong = lines.flatMap(([key, { tables: named }]) =>
      Object.entries(named).flatMap(([table, columns]) => {
        const known = Object.keys(getTableColumns(tables.get(table) as PgTable)).map(snake);
        return columns === "row" ? [] : columns.filter((column) => !known.includes(column)).map((name) => [key, name]);
      }),
    );
    expect(wrong).toEqual([]);
  });

  test("lets a clock run only where a job looks at it, but for what hangs on a listing", () => {
    const idle = lines.filter(([, { keep, job }]) => keep !== null && job === null);
    const timeless = lines.filter(([, { keep, job }]) => keep === null && job !== null);
    expect(idle).toEqual([]);
    expect(timeless.map(([key, { job }]) => [key, job])).toEqual([
      ["listings", "erase-deleted"],
      ["invitations", "erase-deleted"],
    ]);
  });

  test("says what becomes of a table that names a member when their account is erased", () => {
    const columns = lines.filter(([, { tables }]) => Object.values(tables).every((columns) => columns !== "row"));
    // A line of columns alone is a part of what another line says of the row, or names who works for the city.
    const rows = new Set(
      lines.flatMap(([, { tables }]) => Object.keys(tables).filter((name) => tables[name] === "row")),
    );
    const alone = columns.flatMap(([key, { tables }]) =>
      Object.keys(tables)
        .filter((name) => !rows.has(name))
        .map((name) => [key, name]),
    );
    expect(alone.filter(([key]) => key !== "staffActs" && key !== "decisions")).toEqual([
      ["figures", "insight_events"],
    ]);
  });

  test("counts a year as 365 days, and a month as a twelfth of it", () => {
    expect([keptDays({ days: 14 }), keptDays({ months: 13 }), keptDays({ years: 2 })]).toEqual([14, 395, 730]);
    expect(overBefore("drafts", new Date("2026-11-30T10:00:00Z"))).toEqual(new Date("2026-10-31T10:00:00Z"));
  });

  test("keeps nothing for less than it is of use", () => {
    const { sessions, founders, foundedCities, figures } = RETENTION;
    expect(sessions.keep.days * 86_400_000).toBe(SESSION_LIFETIMES.resident.absoluteMs);
    expect(founders.keep.days).toBeGreaterThanOrEqual(FOUNDER_DAYS);
    expect(foundedCities.keep.days).toBeGreaterThanOrEqual(FOUNDER_DAYS);
    // For the figures of a year and of the year before, it is known how many different people are behind them.
    expect(figures.keep.days).toBe(MOST_DAYS);
  });

  test("is this one: a change of a duration is a decision, and is seen here", () => {
    const said = lines.map(([key, { keep, end, job }]) => [key, keep && keptDays(keep), end, job]);
    expect(said).toMatchSnapshot();
  });
});
