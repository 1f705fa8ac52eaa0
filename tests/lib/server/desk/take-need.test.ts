import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { loadUnmetNeeds } from "#lib/server/desk/load-unmet-needs.ts";
import { takeNeed } from "#lib/server/desk/take-need.ts";
import { dispatchCity } from "#lib/server/dispatch/dispatch-city.ts";
import { loadSearch } from "#lib/server/dispatch/load-search.ts";
import { answerInvitation } from "#lib/server/invitations/answer-invitation.ts";
import { hoursAfter, insertHelper, insertRequest, MORNING, searchesOf } from "#tests/support/dispatch.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
});

const NOON = hoursAfter(3);

/** A request that found nobody and is at the desk. */
async function handedOver(): Promise<string> {
  const request = await insertRequest(base.db, a);
  await dispatchCity(base.db, a.id, MORNING);
  return request;
}

describe("the desk", () => {
  test("shows agents and admins what found nobody, since when and what was tried", async () => {
    const request = await handedOver();
    for (const role of ["agent", "admin"] as const) {
      expect(await loadUnmetNeeds(a.members[role], NOON)).toMatchObject([
        {
          listing: { id: request, title: "Besoin de quelques courses" },
          firstName: "Alex resident",
          handedAt: MORNING,
          takenAt: null,
          asked: 0,
          steps: [{ event: "nobody" }, { event: "nobody" }, { event: "nobody" }, { event: "desk" }],
        },
      ]);
    }
  });

  test.each(["resident", "moderator"] as const)("is no page for a %s, who can take nothing either", async (role) => {
    const request = await handedOver();
    expect(await loadUnmetNeeds(a.members[role], NOON)).toBeNull();
    await expect(takeNeed(a.members[role], request, NOON)).rejects.toThrow("not-found");
  });

  test("of another city shows and takes nothing of this one", async () => {
    const request = await handedOver();
    expect(await loadUnmetNeeds(b.members.agent, NOON)).toEqual([]);
    await expect(takeNeed(b.members.agent, request, NOON)).rejects.toThrow("already-taken");
  });

  test("a request is taken once, with the name of who took it, and its author reads it", async () => {
    const request = await handedOver();
    const agents = [a.members.agent, a.members.admin];
    const taken = await Promise.allSettled(agents.map((agent) => takeNeed(agent, request, NOON)));
    expect(taken.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const [need] = (await loadUnmetNeeds(a.members.agent, NOON)) ?? [];
    expect(need).toMatchObject({ takenAt: NOON, takenBy: expect.stringMatching(/^Alex (agent|admin)$/) });
    const { steps } = await loadSearch({ cityId: a.id, requestId: request }, NOON);
    expect(steps.at(-1)).toMatchObject({ event: "taken", firstName: need?.takenBy, at: NOON });
  });

  test("a request leaves it when somebody can help after all", async () => {
    const request = await handedOver();
    const helper = await insertHelper(base.db, a);
    await dispatchCity(base.db, a.id, hoursAfter(22));
    const [invitation] = await searchesOf(base.db, a.id).invitations(request);
    expect(invitation).toMatchObject({ helperId: helper.id, step: "desk" });
    expect(await loadUnmetNeeds(a.members.agent, hoursAfter(23))).toMatchObject([{ asked: 1, waiting: 1 }]);
    await answerInvitation(helper, { invitation: invitation?.id ?? "", answer: "can" }, hoursAfter(23));
    expect(await loadUnmetNeeds(a.members.agent, hoursAfter(23))).toEqual([]);
    const search = await loadSearch({ cityId: a.id, requestId: request }, hoursAfter(23));
    expect(search).toMatchObject({ state: "helped", atDesk: false });
    expect(search.steps.at(-1)).toMatchObject({ event: "helped", firstName: "Alex" });
  });
});
