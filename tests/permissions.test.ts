import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openNextStore } from "#tests/support/next-store.ts";
import { AREAS } from "#tests/support/permissions/all-areas.ts";
import type { Area } from "#tests/support/permissions/area.ts";
import { withoutDevices } from "#tests/support/permissions/areas/messages.ts";
import { withoutProvider } from "#tests/support/permissions/areas/provider.ts";
import { withoutCreators } from "#tests/support/permissions/areas/settings.ts";
import { makeBase } from "#tests/support/permissions/base.ts";
import { signEverybodyIn } from "#tests/support/permissions/comers.ts";
import { EXCHANGE_LINES } from "#tests/support/permissions/exchange-lines.ts";
import { JOBS } from "#tests/support/permissions/jobs.ts";
import { openLedger } from "#tests/support/permissions/ledger.ts";
import { type Arena, tryRow } from "#tests/support/permissions/matrix.ts";
import { permissionsDoc } from "#tests/support/permissions/permissions-doc.ts";
import { writtenDoors } from "#tests/support/permissions/written-code.ts";
import { testDatabase } from "#tests/support/postgres.ts";

const ROWS = AREAS.flatMap(({ rows }) => rows);
const store = openNextStore();
afterAll(async () => {
  withoutDevices();
  withoutCreators();
  await withoutProvider();
  store.close();
});

/** A database with what an area prepares. */
async function openArena({ prepare }: Area): Promise<Arena & { close: () => Promise<void> }> {
  const base = await testDatabase();
  const world = await makeBase(base.db);
  const tags = [world.a, world.b].flatMap(({ slug }) => [`city:${slug}:quartiers`, `city:${slug}:listings`]);
  await store.change("cities", ...tags);
  const made = await prepare(world);
  const comeAs = await signEverybodyIn(world, "hasPassedStep" in made);
  const ledger = await openLedger(base, inject("testServer").superuserUrl);
  await ledger.keep();
  const close = async () => {
    await ledger.close();
    await store.change("cities", ...tags);
    await base.close();
  };
  return { world: { ...world, ...made }, made, ledger, comeAs, close };
}

let cells = 0;

describe.each(AREAS.map((area) => [area.name, area] as const))("%s", (_, area) => {
  let arena: Awaited<ReturnType<typeof openArena>> | undefined;
  beforeAll(async () => {
    arena = await openArena(area);
  });
  afterAll(() => arena?.close());

  test.each(area.rows.map((row) => [`${row.what} (${row.name} of ${row.file})`, row] as const))(
    "%s",
    async (_name, row) => {
      const tried = await tryRow(row, arena as Arena);
      cells += tried.cells;
      expect(tried.answers).toEqual(row.may);
    },
  );
});

describe("the whole of it", () => {
  const written = writtenDoors();
  const doors = [...written.actions, ...written.methods, ...written.pages];
  const tried = new Set([...ROWS, ...EXCHANGE_LINES].map(({ file, name }) => `${file} ${name}`));

  test("whatever a browser reaches has a row, and each row is of something that is there", () => {
    const lacking = doors.filter((door) => !tried.has(door));
    expect(lacking, "reached by a browser, and no row says by whom (tests/support/permissions/area.ts)").toEqual([]);
    const gone = [...tried].filter((door) => !doors.includes(door));
    expect(gone, "a row of what is not there any more").toEqual([]);
  });

  test("is as large as docs/figures.md says", () => {
    const { actions, methods, pages } = written;
    const people = EXCHANGE_LINES.reduce((sum, { may }) => sum + Object.keys(may).length, 0);
    expect({
      actions: actions.length,
      methods: methods.length,
      pages: pages.length,
      rows: ROWS.length + EXCHANGE_LINES.length,
      cells: cells + people,
    }).toMatchInlineSnapshot(`
      {
        "actions": 138,
        "cells": 7713,
        "methods": 49,
        "pages": 104,
        "rows": 330,
      }
    `);
  });

  test("can be read in docs/permissions.md", async () => {
    await expect(permissionsDoc(ROWS, EXCHANGE_LINES, JOBS)).toMatchFileSnapshot("../docs/permissions.md");
  });
});
