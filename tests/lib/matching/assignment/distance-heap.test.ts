import fc from "fast-check";
import { expect, test } from "vitest";
import { DistanceHeap } from "#lib/matching/assignment/distance-heap.ts";

test("gives out what was put in, the least first, whatever comes in between", () => {
  const operation = fc.option(fc.integer({ min: 0, max: 9 }), { freq: 3 });
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 60 }), (operations) => {
      const heap = new DistanceHeap<string>();
      let inside: number[] = [];
      for (const distance of operations) {
        if (distance === null) {
          inside = inside.toSorted((one, other) => one - other);
          expect(heap.least).toBe(inside[0] ?? Number.POSITIVE_INFINITY);
          expect(heap.pop()).toBe(inside.length > 0 ? `at ${inside.shift()}` : undefined);
        } else {
          inside.push(distance);
          heap.push(distance, `at ${distance}`);
        }
      }
    }),
  );
});
