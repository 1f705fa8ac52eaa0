import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assign } from "#lib/matching/assignment/assign.ts";
import { IncrementalAssignment } from "#lib/matching/assignment/incremental-assignment.ts";
import { type Pair, pairsWith, problemOf } from "#tests/support/assignment-problems.ts";

const HELPERS = 8;
const ROUNDING = 1e-7;

type Request = { wanted: number; pairs: Pair[] };
type Change =
  | { kind: "add"; request: Request }
  | { kind: "remove"; which: number }
  | { kind: "wanted"; which: number; limit: number }
  | { kind: "capacity"; which: number; limit: number };

const request: fc.Arbitrary<Request> = fc.record({ wanted: fc.nat(3), pairs: pairsWith(HELPERS, 5) });
const capacities = fc.array(fc.nat(3), { minLength: HELPERS, maxLength: HELPERS });
const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("add" as const), request }) },
  fc.record({ kind: fc.constant("remove" as const), which: fc.nat(50) }),
  fc.record({ kind: fc.constant("wanted" as const), which: fc.nat(50), limit: fc.nat(4) }),
  fc.record({ kind: fc.constant("capacity" as const), which: fc.nat(HELPERS - 1), limit: fc.nat(4) }),
);

/** What the state should know, kept in the plainest way beside it. */
class Followed {
  readonly state: IncrementalAssignment;
  readonly open: Map<number, Request>;
  readonly capacity: number[];

  constructor(capacity: number[], requests: Request[]) {
    this.capacity = [...capacity];
    this.open = new Map(requests.map((one, key) => [key, { ...one }]));
    this.state = new IncrementalAssignment(problemOf(capacity, requests));
  }

  /** A change that names no request that is open does nothing. */
  apply(made: Change): void {
    if (made.kind === "add") {
      this.open.set(this.state.addRequest(made.request.wanted, made.request.pairs), { ...made.request });
    } else if (made.kind === "capacity") {
      this.capacity[made.which] = made.limit;
      this.state.setCapacity(made.which, made.limit);
    } else this.#change([...this.open][made.which % Math.max(1, this.open.size)], made);
  }

  #change(found: [number, Request] | undefined, made: Change): void {
    if (!found) return;
    const [key, one] = found;
    if (made.kind === "remove") {
      this.open.delete(key);
      this.state.removeRequest(key);
    } else if (made.kind === "wanted") {
      one.wanted = made.limit;
      this.state.setWanted(key, made.limit);
    }
  }

  check(): void {
    const fresh = assign(problemOf(this.capacity, [...this.open.values()]));
    expect(Math.abs(this.state.total - fresh.total)).toBeLessThan(ROUNDING);
    expect(this.state.upperBound).toBe(this.state.total);
    const load = this.capacity.map(() => 0);
    let total = 0;
    for (const [key, { wanted, pairs }] of this.open) {
      const helpers = this.state.helpersOf(key);
      expect(helpers.length).toBeLessThanOrEqual(wanted);
      expect(helpers).toEqual([...new Set(helpers)].sort((one, other) => one - other));
      for (const helper of helpers) {
        load[helper] = (load[helper] ?? 0) + 1;
        total += pairs.find((pair) => pair.helper === helper)?.score ?? Number.NaN;
      }
    }
    expect(load.every((given, helper) => given <= (this.capacity[helper] ?? 0))).toBe(true);
    expect(Math.abs(total - this.state.total)).toBeLessThan(ROUNDING);
  }
}

test("after each change it is as good as assigning anew, keeps every limit, and proves that nothing is better", () => {
  const start = fc.tuple(capacities, fc.array(request, { maxLength: 8 }), fc.array(change, { maxLength: 20 }));
  fc.assert(
    fc.property(start, ([capacity, requests, changes]) => {
      const followed = new Followed(capacity, requests);
      followed.check();
      for (const made of changes) {
        followed.apply(made);
        followed.check();
      }
    }),
    { numRuns: 300 },
  );
});

describe("one change", () => {
  const only = (helper: number, score: number) => ({ wanted: 1, pairs: [{ helper, score }] });
  const start = () =>
    new IncrementalAssignment(
      problemOf([1, 1], [{ wanted: 1, pairs: [0, 1].map((helper) => ({ helper, score: 0.9 - helper / 10 })) }]),
    );

  test("a new request moves another where both gain by it", () => {
    const state = start();
    expect(state.helpersOf(0)).toEqual([0]);
    const key = state.addRequest(1, only(0, 0.8).pairs);
    expect([state.helpersOf(0), state.helpersOf(key)]).toEqual([[1], [0]]);
  });

  test("who was moved comes back when the other is over", () => {
    const state = start();
    state.removeRequest(state.addRequest(1, only(0, 0.8).pairs));
    expect(state.helpersOf(0)).toEqual([0]);
  });

  test("who can no more is replaced, and comes back when they can again", () => {
    const state = start();
    state.setCapacity(0, 0);
    expect(state.helpersOf(0)).toEqual([1]);
    state.setCapacity(0, 1);
    expect(state.helpersOf(0)).toEqual([0]);
  });

  test("of a candidate given twice the better counts, once", () => {
    const state = start();
    const key = state.addRequest(
      2,
      [0.2, 0.6, 0.3].map((score) => ({ helper: 1, score })),
    );
    expect(state.helpersOf(key)).toEqual([1]);
    expect(state.total).toBeCloseTo(1.5, 8);
  });

  test("what cannot be is refused and changes nothing", () => {
    const state = start();
    const before = state.total;
    expect(() => state.addRequest(1, only(2, 0.5).pairs)).toThrow(RangeError);
    expect(() => state.addRequest(1, only(0, 0).pairs)).toThrow(RangeError);
    expect(() => state.addRequest(-1, [])).toThrow(RangeError);
    expect(() => state.setCapacity(2, 1)).toThrow(RangeError);
    expect(() => state.setCapacity(0, 0.5)).toThrow(RangeError);
    expect(() => state.setWanted(0, Number.NaN)).toThrow(RangeError);
    expect(() => state.removeRequest(7)).toThrow(RangeError);
    expect(() => state.helpersOf(7)).toThrow(RangeError);
    expect(state.total).toBe(before);
    expect(state.upperBound).toBe(before);
  });

  test("the key of a request that is over is never used again", () => {
    const state = start();
    const key = state.addRequest(1, []);
    state.removeRequest(key);
    expect(() => state.setWanted(key, 1)).toThrow(RangeError);
    expect(state.addRequest(1, [])).not.toBe(key);
  });
});
