import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { database } from "#db/client.ts";
import { IDLE } from "#lib/forms/form-state.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { memberAction, publicAction } from "#lib/server/actions.ts";
import { browser } from "#tests/support/browser.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const site = "http://localhost:3000";
let base: TestDatabase;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());

function formOf(values: Record<string, string>): FormData {
  browser.headers = new Headers({ origin: site, host: "localhost:3000" });
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return form;
}
const schema = z.strictObject({ text: z.string().min(1, { error: "message.required" }) });
const typed = { text: "Un long message" };

/** Ends every connection of the application but the one that asks. */
const cutAll = () =>
  base.app.sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and usename = current_user and pid <> pg_backend_pid()`;

describe("a database that does not answer", () => {
  test("in the middle of a question is said, and nothing typed is lost", async () => {
    const action = publicAction(schema, async () => {
      const slow = database().execute("select pg_sleep(20)");
      const cut = async () => {
        await expect
          .poll(() => base.app.sql`select from pg_stat_activity where query like '%sleep(20)'`)
          .toHaveLength(1);
        await cutAll();
      };
      await Promise.all([slow, cut()]);
    });
    expect(await action(IDLE, formOf(typed))).toEqual({ status: "refused", code: "unavailable", values: typed });
    const later = publicAction(schema, async () => {
      await database().execute("select 1");
    });
    expect(await later(IDLE, formOf(typed))).toEqual({ status: "done" });
  });

  test("also when it is not known who asks", async () => {
    browser.cookies.set("cdm-session", { value: "s".repeat(43) });
    const nowhere = await testDatabase();
    await nowhere.close();
    process.env.DATABASE_URL = "postgres://nobody@127.0.0.1:1/nothing";
    const action = memberAction(schema, async () => {});
    expect(await action("ville-a", IDLE, formOf(typed))).toEqual({
      status: "refused",
      code: "unavailable",
      values: typed,
    });
    const shared = globalThis as typeof globalThis & { coupDeMainConnection?: TestDatabase["connection"] };
    await shared.coupDeMainConnection?.close();
    shared.coupDeMainConnection = base.connection;
    process.env.DATABASE_URL = base.url;
  });
});

describe("what an action answers", () => {
  test("to what is wrong with the form: the fields, and what was typed", async () => {
    const action = publicAction(schema, async () => {});
    expect(await action(IDLE, formOf({ text: "" }))).toEqual({
      status: "invalid",
      fieldErrors: { text: ["message.required"] },
      values: { text: "" },
    });
  });

  test("to a refusal: its code; a fault of ours travels through", async () => {
    const refused = publicAction(schema, async () => {
      throw new Refusal("wait-for-answer");
    });
    expect(await refused(IDLE, formOf(typed))).toMatchObject({ code: "wait-for-answer", values: typed });
    const broken = publicAction(schema, async () => {
      throw new Error("a bug");
    });
    await expect(broken(IDLE, formOf(typed))).rejects.toThrow("a bug");
  });

  test("to another site: nothing is done", async () => {
    const run = vi.fn();
    const form = formOf(typed);
    browser.headers = new Headers({ origin: "https://elsewhere.example", host: "localhost:3000" });
    expect(await publicAction(schema, run)(IDLE, form)).toMatchObject({ status: "refused", code: "bad-origin" });
    expect(run).not.toHaveBeenCalled();
  });

  test("to a visitor: that they are not signed in", async () => {
    browser.cookies.clear();
    expect(await memberAction(schema, async () => {})("ville-a", IDLE, formOf(typed))).toMatchObject({
      code: "not-signed-in",
    });
  });
});
