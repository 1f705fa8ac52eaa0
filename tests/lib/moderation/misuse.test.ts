import { describe, expect, test } from "vitest";
import type { StrikeStep } from "#lib/moderation/decision.ts";
import { groundlessSteps, type MisuseEvent, misuseAt, misuseSuspensionEnd } from "#lib/moderation/misuse.ts";

const DAY_MS = 86_400_000;
const NOW = new Date("2027-03-11T10:00:00Z");
const ago = (days: number) => new Date(NOW.getTime() - days * DAY_MS);

/** `[days ago, step]`, each with its place as its id. */
const ledger = (...lines: [number, StrikeStep][]): MisuseEvent[] =>
  lines.map(([days, step], at) => ({
    id: `${at}`,
    step,
    at: ago(days),
    until: step === "suspension" ? misuseSuspensionEnd(ago(days)) : null,
  }));
const strikes = (...days: number[]) => days.map((day): [number, StrikeStep] => [day, "strike"]);

describe("what counts against somebody", () => {
  test("is nothing without a strike", () => {
    const nothing = { strikes: 0, warnedAt: null, suspendedUntil: null, isWarningDue: false, maySuspend: false };
    expect(misuseAt([], NOW)).toEqual(nothing);
  });

  test("is a warning with the third strike in 180 days, not with the second", () => {
    expect(misuseAt(ledger(...strikes(20, 10)), NOW).isWarningDue).toBe(false);
    expect(misuseAt(ledger(...strikes(179, 10, 0)), NOW).isWarningDue).toBe(true);
    expect(misuseAt(ledger(...strikes(180, 10, 0)), NOW).isWarningDue).toBe(false);
  });

  test("is no second warning, and a suspension only with two more strikes after it", () => {
    const warned = ledger(...strikes(60, 50, 40), [40, "warning"], [20, "strike"]);
    expect(misuseAt(warned, NOW)).toMatchObject({ strikes: 1, warnedAt: ago(40), maySuspend: false });
    const again = misuseAt([...warned, ...ledger([1, "strike"])], NOW);
    expect(again).toMatchObject({ strikes: 2, isWarningDue: false, maySuspend: true });
  });

  test("is no suspension without a warning, however many strikes there are", () => {
    expect(misuseAt(ledger(...strikes(9, 8, 7, 6, 5, 4, 3)), NOW).maySuspend).toBe(false);
  });

  test("is no suspension after a warning that is older than 180 days", () => {
    const old = ledger(...strikes(250, 240, 200), [200, "warning"], ...strikes(10, 5));
    expect(misuseAt(old, NOW)).toMatchObject({ strikes: 2, warnedAt: null, maySuspend: false });
  });

  test("starts again after a suspension, which is a warning for the next one", () => {
    const before = [...strikes(90, 80, 70), [70, "warning"], ...strikes(60, 50)] as [number, StrikeStep][];
    const during = misuseAt(ledger(...before, [20, "suspension"]), NOW);
    expect(during).toMatchObject({ strikes: 0, suspendedUntil: misuseSuspensionEnd(ago(20)), maySuspend: false });
    const over = ledger(...before, [45, "suspension"], ...strikes(10, 9));
    expect(misuseAt(over, NOW)).toMatchObject({ strikes: 2, suspendedUntil: null, maySuspend: true });
  });

  test("does not depend on the order in which it is read", () => {
    const lines = ledger(...strikes(60, 50, 40), [40, "warning"], ...strikes(20, 1));
    expect(misuseAt(lines.toReversed(), NOW)).toEqual(misuseAt(lines, NOW));
  });
});

describe("steps that nothing carries any more", () => {
  const whole = ledger(...strikes(60, 50, 40), [40, "warning"], ...strikes(20, 10), [5, "suspension"]);
  const without = (...ids: string[]) => groundlessSteps(whole.filter(({ id }) => !ids.includes(id)));

  test("are none as long as every strike stands", () => expect(without()).toEqual([]));
  test("are the suspension when a strike after the warning was set aside", () => expect(without("4")).toEqual(["6"]));
  test("are both when a strike before the warning was: the others are not enough for a warning in time", () => {
    expect(without("0")).toEqual(["3", "6"]);
  });
});
