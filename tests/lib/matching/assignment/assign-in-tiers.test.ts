import fc from "fast-check";
import { expect, test } from "vitest";
import { assign } from "#lib/matching/assignment/assign.ts";
import { assignInTiers } from "#lib/matching/assignment/assign-in-tiers.ts";
import type { Assignment, AssignmentProblem } from "#lib/matching/assignment/problem.ts";
import { faults, problemOf, problems, requestOfEdge } from "#tests/support/assignment-problems.ts";

const tiered = problems({ requests: 10, helpers: 8, pairs: 5 }).chain((problem) =>
  fc.tuple(
    fc.constant(problem),
    fc.array(fc.integer({ min: -1, max: 2 }), { minLength: problem.wanted.length, maxLength: problem.wanted.length }),
  ),
);

/** The problem in which only some requests want anybody. */
const wantedBy = (problem: AssignmentProblem, wants: (request: number) => boolean): AssignmentProblem => ({
  ...problem,
  wanted: problem.wanted.map((wanted, request) => (wants(request) ? wanted : 0)),
});

const scoreOf = (problem: AssignmentProblem, { edges }: Assignment, counts: (request: number) => boolean) => {
  const requests = requestOfEdge(problem);
  return edges.reduce(
    (sum, edge) => sum + (counts(requests[edge] as number) ? (problem.edgeScore[edge] as number) : 0),
    0,
  );
};

test("every limit is kept over all the tiers", () => {
  fc.assert(
    fc.property(tiered, ([problem, tiers]) => {
      expect(faults(problem, assignInTiers(problem, tiers))).toEqual([]);
    }),
  );
});

test("the first tier gets what it would get alone, and the last adds nothing to who came before", () => {
  fc.assert(
    fc.property(tiered, ([problem, tiers]) => {
      const whole = assignInTiers(problem, tiers);
      const first = (request: number) => tiers[request] === Math.min(...tiers);
      const alone = assign(wantedBy(problem, first)).total;
      expect(Math.abs(scoreOf(problem, whole, first) - alone)).toBeLessThan(1e-7);
      const notLast = (request: number) => (tiers[request] as number) < Math.max(...tiers);
      const withoutLast = assignInTiers(wantedBy(problem, notLast), tiers).total;
      expect(Math.abs(scoreOf(problem, whole, notLast) - withoutLast)).toBeLessThan(1e-7);
    }),
  );
});

test("one tier is no tier", () => {
  fc.assert(
    fc.property(tiered, ([problem]) => {
      expect(assignInTiers(problem, new Int32Array(problem.wanted.length).fill(7))).toEqual(assign(problem));
    }),
  );
});

test("the urgent request gets the helper, whoever would score better and whatever the order", () => {
  const request = (score: number) => ({ wanted: 1, pairs: [{ helper: 0, score }] });
  expect([...assignInTiers(problemOf([1], [request(0.9), request(0.4)]), [1, 0]).edges]).toEqual([1]);
  expect([...assignInTiers(problemOf([2], [request(0.9), request(0.4)]), [1, 0]).edges]).toEqual([0, 1]);
});

test("a request without a tier is refused", () => {
  expect(() => assignInTiers(problemOf([], [{ wanted: 1, pairs: [] }]), [])).toThrow(RangeError);
});
