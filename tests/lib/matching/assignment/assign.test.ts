import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assign } from "#lib/matching/assignment/assign.ts";
import type { AssignmentProblem } from "#lib/matching/assignment/problem.ts";
import { firstComeTotal, greedyTotal } from "#tests/support/assignment-baselines.ts";
import { optimumByHighs } from "#tests/support/assignment-optimum.ts";
import { faults, problemOf, problems, requestOfEdge } from "#tests/support/assignment-problems.ts";

/** What the rounding of scores may cost. */
const ROUNDING = 1e-7;
const TINY = { requests: 4, helpers: 4, pairs: 3 };
const SMALL = { requests: 12, helpers: 10, pairs: 6 };

/** The optimum by trying every choice. */
function bestByTrying(problem: AssignmentProblem): number {
  const requests = requestOfEdge(problem);
  const [wanted, capacity] = [problem.wanted.slice(), problem.capacity.slice()];
  const from = (edge: number): number => {
    if (edge === requests.length) return 0;
    const [request, helper] = [requests[edge] as number, problem.edgeHelper[edge] as number];
    const without = from(edge + 1);
    if (wanted[request] === 0 || capacity[helper] === 0) return without;
    wanted[request] = (wanted[request] as number) - 1;
    capacity[helper] = (capacity[helper] as number) - 1;
    const chosen = (problem.edgeScore[edge] as number) + from(edge + 1);
    wanted[request] = (wanted[request] as number) + 1;
    capacity[helper] = (capacity[helper] as number) + 1;
    return Math.max(without, chosen);
  };
  return from(0);
}

describe("an assignment", () => {
  test("keeps every limit", () => {
    fc.assert(
      fc.property(problems(SMALL), (problem) => {
        expect(faults(problem, assign(problem))).toEqual([]);
      }),
    );
  });

  test("is the best of all that can be tried", () => {
    fc.assert(
      fc.property(problems(TINY), (problem) => {
        expect(Math.abs(assign(problem).total - bestByTrying(problem))).toBeLessThan(ROUNDING);
      }),
      { numRuns: 500 },
    );
  });

  test("is as good as the one HiGHS finds", async () => {
    const larger = problems({ requests: 40, helpers: 30, pairs: 8 }).filter(({ edgeScore }) => edgeScore.length > 0);
    await fc.assert(
      fc.asyncProperty(larger, async (problem) => {
        const { total } = await optimumByHighs(problem);
        expect(Math.abs(assign(problem).total - (total ?? Number.NaN))).toBeLessThan(1e-6);
      }),
      { numRuns: 25 },
    );
  });

  test("is never worse than taking the best pair first, or whoever comes first", () => {
    fc.assert(
      fc.property(problems(SMALL), (problem) => {
        const total = assign(problem).total + ROUNDING;
        expect(total).toBeGreaterThanOrEqual(greedyTotal(problem));
        expect(total).toBeGreaterThanOrEqual(firstComeTotal(problem));
      }),
    );
  });

  test("is the same each time, and leaves the problem as it was", () => {
    fc.assert(
      fc.property(problems(SMALL), (problem) => {
        const before = structuredClone(problem);
        expect(assign(problem)).toEqual(assign(structuredClone(problem)));
        expect(problem).toEqual(before);
      }),
    );
  });

  test("is as good in whatever order requests and helpers come", () => {
    fc.assert(
      fc.property(problems(SMALL), ({ wanted, capacity, ...edges }) => {
        const last = capacity.length - 1;
        const requests = Array.from(wanted, (want, request) => ({
          wanted: want,
          pairs: Array.from(
            edges.edgeHelper.subarray(edges.firstEdge[request], edges.firstEdge[request + 1]),
            (helper, at) => ({
              helper: last - helper,
              score: edges.edgeScore[(edges.firstEdge[request] as number) + at] as number,
            }),
          ).toReversed(),
        }));
        const turned = problemOf([...capacity].toReversed(), requests.toReversed());
        expect(Math.abs(assign(turned).total - assign({ wanted, capacity, ...edges }).total)).toBeLessThan(ROUNDING);
      }),
    );
  });

  test("takes nothing from a helper for a request that can have another", () => {
    const [first, second] = [0, 1];
    const picky = { wanted: 1, pairs: [{ helper: first, score: 0.8 }] };
    const easy = { wanted: 1, pairs: [first, second].map((helper) => ({ helper, score: 0.9 - helper / 10 })) };
    expect([...assign(problemOf([1, 1], [easy, picky])).edges]).toEqual([1, 2]);
  });
});

describe("at the edges", () => {
  const one = { wanted: 1, pairs: [{ helper: 0, score: 0.5 }] };
  test.each([
    ["nobody and nothing", problemOf([], [])],
    ["no helper", problemOf([], [{ wanted: 2, pairs: [] }])],
    ["no request", problemOf([3], [])],
    ["no pair", problemOf([3], [{ wanted: 2, pairs: [] }])],
    ["a helper who can no more", problemOf([0], [one])],
    ["a request that wants nobody", problemOf([1], [{ ...one, wanted: 0 }])],
  ])("%s: nothing is chosen", (_, problem) => {
    expect(assign(problem)).toEqual({ edges: new Int32Array(), total: 0 });
  });

  test("the least score there is still counts", () => {
    const problem = problemOf([1], [{ wanted: 1, pairs: [{ helper: 0, score: Number.MIN_VALUE }] }]);
    expect([...assign(problem).edges]).toEqual([0]);
  });

  test("limits beyond the pairs that there are", () => {
    const pairs = [0, 1].map((helper) => ({ helper, score: 1 }));
    const most = 2 ** 31 - 1;
    expect(assign(problemOf([most, most], [{ wanted: most, pairs }])).total).toBe(2);
  });

  test("of a pair given more than once the better counts, the first of equals, and once", () => {
    const pairs = [0.4, 0.7, 0.7, 0.2].map((score) => ({ helper: 0, score }));
    expect(assign(problemOf([3], [{ wanted: 3, pairs }]))).toEqual({ edges: Int32Array.of(1), total: 0.7 });
  });

  test.each([
    ["a score of 0", problemOf([1], [{ wanted: 1, pairs: [{ helper: 0, score: 0 }] }])],
    ["a score above 1", problemOf([1], [{ wanted: 1, pairs: [{ helper: 0, score: 1.01 }] }])],
    ["a score that is no number", problemOf([1], [{ wanted: 1, pairs: [{ helper: 0, score: Number.NaN }] }])],
    ["a helper out of range", problemOf([1], [{ wanted: 1, pairs: [{ helper: 1, score: 1 }] }])],
    ["a helper below 0", problemOf([1], [{ wanted: 1, pairs: [{ helper: -1, score: 1 }] }])],
    ["a capacity below 0", problemOf([-1], [one])],
    ["a request that wants less than nobody", problemOf([1], [{ ...one, wanted: -1 }])],
  ])("%s is refused", (_, problem) => {
    expect(() => assign(problem)).toThrow(RangeError);
  });
});
