import { describe, expect, test } from "vitest";
import type { HelperLoad } from "#lib/matching/waves/helper-load.ts";
import { DEFAULT_LIMITS } from "#lib/matching/waves/limits.ts";
import { planWaves } from "#lib/matching/waves/plan-waves.ts";
import type { WavePair } from "#lib/matching/waves/wave-pair.ts";
import type { WavePlanInput, WaveRequest } from "#lib/matching/waves/wave-plan.ts";
import { helperLoad, PARIS, WAVE_NOW, wavePair, waveRequest } from "#tests/support/wave-fixtures.ts";

const ids = (count: number) => Array.from({ length: count }, (_, at) => `h${at}`);

function plan(
  requests: readonly WaveRequest[],
  pairs: readonly WavePair[],
  helpers: readonly HelperLoad[],
  rest: Partial<WavePlanInput> = {},
) {
  return planWaves({ requests, pairs, helpers, limits: DEFAULT_LIMITS, now: WAVE_NOW, timeZone: PARIS, ...rest });
}

describe("one request", () => {
  const pairs = ids(6).map((id, at) => wavePair("r", id, { score: 0.5 + at / 100 }));

  test("is put to the best few, with a deadline and a line of the timeline", () => {
    const { invitations, events, progress } = plan(
      [waveRequest("r")],
      pairs,
      ids(6).map((id) => helperLoad(id)),
    );
    const deadline = new Date("2026-11-25T10:00:00+01:00");
    expect(invitations.map(({ helperId }) => helperId).sort()).toEqual(["h3", "h4", "h5"]);
    expect(invitations[0]).toMatchObject({
      requestId: "r",
      offerId: "offer-h5",
      score: 0.55,
      step: "near",
      wave: 1,
      deadline,
    });
    expect(events).toEqual([
      { requestId: "r", at: WAVE_NOW, kind: "wave", step: "near", wave: 1, people: 3, deadline },
    ]);
    expect(progress).toEqual([{ requestId: "r", step: "near", since: WAVE_NOW, waves: 1, nextAt: deadline }]);
  });

  test("is never put to the same helper twice, whichever offer of theirs", () => {
    const again = [...pairs, wavePair("r", "h5", { offerId: "another" }), wavePair("r", "h0", { offerId: "another" })];
    const { invitations } = plan(
      [waveRequest("r", { waves: 1, askedHelpers: ["h5", "h4", "h3"] })],
      again,
      ids(6).map((id) => helperLoad(id)),
    );
    expect(invitations.map(({ offerId, wave }) => [offerId, wave]).sort()).toEqual([
      ["another", 2],
      ["offer-h1", 2],
      ["offer-h2", 2],
    ]);
  });

  test("passes nobody to whoever wants no such requests any more", () => {
    const helpers = ids(6).map((id) => helperLoad(id, { muted: ["pets", "shopping"] }));
    const { invitations, events } = plan([waveRequest("r")], pairs, helpers);
    expect(invitations).toEqual([]);
    expect(events.map(({ kind }) => kind)).toEqual(["nobody", "nobody", "nobody", "desk"]);
  });

  test("passes over empty steps at once and tells each", () => {
    const { events, progress } = plan(
      [waveRequest("r")],
      [wavePair("r", "h0", { closeness: 0.5, proposed: false, score: 0.3 })],
      [helperLoad("h0")],
    );
    expect(events.map((event) => [event.kind, "step" in event && event.step])).toEqual([
      ["nobody", "near"],
      ["nobody", "wider"],
      ["wave", "close"],
    ]);
    expect(progress[0]).toMatchObject({ step: "close", waves: 1 });
  });

  test("is handed to the desk when it has no pair at all, and is looked at again the next morning", () => {
    const { events, progress } = plan([waveRequest("r")], [], []);
    expect(events.at(-1)).toEqual({ requestId: "r", at: WAVE_NOW, kind: "desk" });
    expect(progress).toEqual([
      { requestId: "r", step: "desk", since: WAVE_NOW, waves: 0, nextAt: new Date("2026-11-25T08:00:00+01:00") },
    ]);
  });

  test("reaches a newcomer after the desk was told, without being told again", () => {
    const { events } = plan([waveRequest("r", { step: "desk" })], [wavePair("r", "h0")], [helperLoad("h0")]);
    expect(events).toMatchObject([{ kind: "wave", step: "desk", people: 1 }]);
  });

  test("asks nobody at night", () => {
    const now = new Date("2026-11-24T21:30:00+01:00");
    const { invitations, events, progress } = plan(
      [waveRequest("r", { urgency: "today" })],
      pairs,
      [helperLoad("h0")],
      { now },
    );
    expect([invitations, events]).toEqual([[], []]);
    expect(progress[0]?.nextAt).toEqual(new Date("2026-11-25T08:00:00+01:00"));
  });
});

describe("the steps", () => {
  const step = (overrides: Partial<WavePair>) =>
    plan([waveRequest("r")], [wavePair("r", "h0", overrides)], [helperLoad("h0")]).invitations[0]?.step;

  test.each([
    ["next door", {}, "near"],
    ["at the limit", { walkM: DEFAULT_LIMITS.nearM }, "near"],
    ["beyond it", { walkM: DEFAULT_LIMITS.nearM + 1 }, "wider"],
    ["far, at a distance", { walkM: 9000, remote: true }, "near"],
    ["a close category", { closeness: 0.6 }, "close"],
    ["too low a score to be proposed", { proposed: false, score: 0.3 }, "close"],
    ["hardly the same thing", { closeness: 0.3 }, undefined],
    ["a score next to nothing", { proposed: false, score: 0.1 }, undefined],
  ] as const)("%s: %s", (_, overrides, expected) => {
    expect(step(overrides)).toBe(expected);
  });
});

describe("several requests", () => {
  test("the urgent one gets the only helper", () => {
    const requests = [
      waveRequest("a", { publishedAt: new Date(WAVE_NOW.getTime() - 86_400_000) }),
      waveRequest("b", { urgency: "dated", neededOn: "2026-11-25" }),
      waveRequest("c", { urgency: "today" }),
    ];
    const pairs = ["a", "b", "c"].map((id, at) => wavePair(id, "h", { score: 0.9 - at / 10 }));
    const { invitations } = plan(requests, pairs, [helperLoad("h", { capacityLeft: 1 })]);
    expect(invitations).toMatchObject([{ requestId: "c", helperId: "h" }]);
  });

  test("each gets somebody before one of them gets three people", () => {
    const requests = [waveRequest("a"), waveRequest("b"), waveRequest("c")];
    const pairs = requests.flatMap(({ id }, at) =>
      ids(3).map((helper) => wavePair(id, helper, { score: 0.9 - at / 10 })),
    );
    const helpers = ids(3).map((id) => helperLoad(id, { capacityLeft: 1 }));
    const { invitations } = plan(requests, pairs, helpers);
    expect(invitations.map(({ requestId }) => requestId).sort()).toEqual(["a", "b", "c"]);
  });

  test("share for the best total: the one who has a choice leaves the other their only helper", () => {
    const pairs = [
      wavePair("a", "h0", { score: 0.8 }),
      wavePair("a", "h1", { score: 0.7 }),
      wavePair("b", "h0", { score: 0.6 }),
    ];
    const helpers = ids(2).map((id) => helperLoad(id, { capacityLeft: 1 }));
    const { invitations } = plan([waveRequest("a"), waveRequest("b")], pairs, helpers);
    expect(invitations.map(({ requestId, helperId }) => [requestId, helperId]).sort()).toEqual([
      ["a", "h1"],
      ["b", "h0"],
    ]);
  });

  test("who loses their people to others goes on to the next ones at once", () => {
    const pairs = [wavePair("a", "h0", { score: 0.9 }), wavePair("b", "h0"), wavePair("b", "h1", { walkM: 2500 })];
    const helpers = ids(2).map((id) => helperLoad(id, { capacityLeft: 1 }));
    const { invitations } = plan([waveRequest("a"), waveRequest("b")], pairs, helpers);
    expect(invitations.map(({ requestId, helperId, step }) => [requestId, helperId, step]).sort()).toEqual([
      ["a", "h0", "near"],
      ["b", "h1", "wider"],
    ]);
  });
});

test("two helpers who would do as well take turns", () => {
  const asked: string[] = [];
  let helpers = [helperLoad("h0"), helperLoad("h1")];
  const limits = { ...DEFAULT_LIMITS, waveSize: { today: 1, soon: 1, later: 1 } };
  for (let day = 0; day < 20; day += 1) {
    const now = new Date(WAVE_NOW.getTime() + day * 3 * 86_400_000);
    const pairs = [wavePair("r", "h0"), wavePair("r", "h1")];
    const [invitation] = plan([waveRequest("r", { since: now })], pairs, helpers, { now, limits }).invitations;
    asked.push(invitation?.helperId ?? "nobody");
    helpers = helpers.map((load) =>
      load.id === invitation?.helperId ? { ...load, lastInvitedAt: now, invitedThisWeek: 1 } : load,
    );
  }
  expect(asked.slice(0, 4)).toEqual(["h0", "h1", "h0", "h1"]);
  expect(asked.filter((id) => id === "h0")).toHaveLength(10);
});
