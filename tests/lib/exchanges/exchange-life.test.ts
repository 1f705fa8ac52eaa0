import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ActingSide,
  EXCHANGE_ACTIONS,
  EXCHANGE_TRANSITIONS,
  type ExchangeAction,
  type ExchangeActor,
  type ExchangeState,
  exchangeActions,
  nextExchangeStatus,
  outcomeOf,
} from "#lib/exchanges/exchange-life.ts";
import { NEWS_OF_ACTION } from "#lib/exchanges/exchange-news.ts";
import { EXCHANGE_STATUSES, type ExchangeStatus, isGoingOn } from "#lib/exchanges/exchange-status.ts";
import { OUTCOMES, STEP_BACK_REASONS } from "#lib/exchanges/outcome.ts";
import { otherParty, PARTIES } from "#lib/exchanges/party.ts";

const SIDES: readonly ActingSide[] = [...PARTIES, "system"];

/** Who the table says may act, written out side by side. */
const MAY: Record<ExchangeActor, (side: ActingSide, proposedBy: (typeof PARTIES)[number]) => boolean> = {
  proposer: (side, proposedBy) => side === proposedBy,
  answerer: (side, proposedBy) => side === otherParty(proposedBy),
  either: (side) => side !== "system",
  system: (side) => side === "system",
};

describe("an exchange", () => {
  const states = EXCHANGE_STATUSES.flatMap((status) => PARTIES.map((proposedBy) => ({ status, proposedBy })));

  it.each(EXCHANGE_ACTIONS)("allows %s exactly where the table says, for every state, side and proposer", (action) => {
    const { from, to, by } = EXCHANGE_TRANSITIONS[action];
    const tries = states.flatMap((state) => SIDES.map((side) => ({ state, side })));
    expect(tries.map(({ state, side }) => nextExchangeStatus(state, action, side))).toEqual(
      tries.map(({ state, side }) => (state.status === from && MAY[by](side, state.proposedBy) ? to : null)),
    );
  });

  it("never leaves an end, and has an outcome exactly when it ends, whatever is tried", () => {
    const tries = fc.array(fc.tuple(fc.constantFrom(...EXCHANGE_ACTIONS), fc.constantFrom(...SIDES)));
    fc.assert(
      fc.property(fc.constantFrom(...PARTIES), tries, (proposedBy, all) => {
        let status: ExchangeStatus = "proposed";
        let ended: string | null = null;
        for (const [action, side] of all) {
          const to = nextExchangeStatus({ status, proposedBy }, action, side);
          if (to === null) continue;
          expect(ended).toBeNull();
          ended = outcomeOf(action, side);
          status = to;
          expect(ended === null).toBe(isGoingOn(status));
        }
      }),
    );
  });

  it("can be answered by the one who was asked, and taken back by the one who asked", () => {
    const proposed: ExchangeState = { status: "proposed", proposedBy: "helper" };
    expect(exchangeActions(proposed, "beneficiary")).toEqual(["accept", "decline"]);
    expect(exchangeActions(proposed, "helper")).toEqual(["withdraw"]);
    expect(exchangeActions(proposed, "system")).toEqual(["pass_over", "expire"]);
    for (const side of PARTIES) {
      expect(exchangeActions({ ...proposed, status: "accepted" }, side)).toEqual(["cancel", "complete", "miss"]);
      expect(exchangeActions({ ...proposed, status: "done" }, side)).toEqual([]);
    }
  });

  it.each(EXCHANGE_ACTIONS)("%s gives back what it took exactly when nobody helps by it any more", (action) => {
    const { to, effect } = EXCHANGE_TRANSITIONS[action];
    expect(effect === "fills").toBe(to === "accepted");
    if (to === "done") expect(effect).toBe("ends");
  });
});

describe("an outcome", () => {
  const acts = EXCHANGE_ACTIONS.flatMap((action) => SIDES.map((side) => ({ action, side })));

  it("is of the taxonomy", () => {
    for (const { action, side } of acts) expect([...OUTCOMES, null]).toContain(outcomeOf(action, side));
  });

  it.each(STEP_BACK_REASONS)(
    "is %s where whoever is helped steps back and says so, and nowhere else by that",
    (reason) => {
      const steppingBack = (action: ExchangeAction, side: ActingSide) =>
        side === "beneficiary" && (action === "cancel" || action === "withdraw");
      for (const { action, side } of acts) {
        expect(outcomeOf(action, side, reason)).toBe(steppingBack(action, side) ? reason : outcomeOf(action, side));
      }
    },
  );
});

describe("the news", () => {
  it("go to nobody who did it themselves", () => {
    for (const action of EXCHANGE_ACTIONS) {
      const { by }: { by: ExchangeActor } = EXCHANGE_TRANSITIONS[action];
      if (by === "proposer" || by === "answerer") expect(NEWS_OF_ACTION[action][by]).toBeNull();
    }
  });

  it("leave nobody waiting in silence: every answer, and every missing one, is told to whoever proposed", () => {
    const answers = EXCHANGE_ACTIONS.filter((action) => {
      const { from, by }: { from: ExchangeStatus; by: ExchangeActor } = EXCHANGE_TRANSITIONS[action];
      return from === "proposed" && by !== "proposer";
    });
    expect(answers).toEqual(["accept", "decline", "pass_over", "expire"]);
    for (const action of answers) expect(NEWS_OF_ACTION[action].proposer).not.toBeNull();
  });
});

describe("docs/exchanges.md", () => {
  const text = readFileSync("docs/exchanges.md", "utf8");

  it("has the table of the code", () => {
    const rows = text
      .split("\n")
      .map((line) => /^\| `(\w+)` \| `(\w+)` \| `(\w+)` \| (\w+) \| (\w+) \| (.+?) \|/.exec(line))
      .filter((match) => match !== null)
      .map(([, action, from, to, by, effect, outcome]) => ({ action, from, to, by, effect, outcome }));
    expect(rows).toEqual(
      EXCHANGE_ACTIONS.map((action: ExchangeAction) => {
        const { from, to, by, effect } = EXCHANGE_TRANSITIONS[action];
        const outcomes = SIDES.map((side) => outcomeOf(action, side)).filter((outcome) => outcome !== null);
        const sides = by === "system" ? outcomes.slice(-1) : outcomes.slice(0, 2);
        const outcome = [...new Set(sides)].map((one) => `\`${one}\``).join(", ");
        return { action, from, to, by, effect, outcome: outcome || "–" };
      }),
    );
  });

  it("defines every outcome", () => {
    const defined = [...text.matchAll(/^- `(\w+)`: /gm)].map(([, outcome]) => outcome);
    expect(defined).toEqual([...OUTCOMES]);
  });
});
