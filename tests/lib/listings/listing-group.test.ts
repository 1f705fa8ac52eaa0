import { expect, test } from "vitest";
import { groupListings } from "#lib/listings/listing-group.ts";
import { LISTING_STATUSES } from "#lib/listings/listing-status.ts";

test("every state that its author sees has one group, and an empty group is not shown", () => {
  expect(groupListings([])).toEqual([]);
  const groups = groupListings(LISTING_STATUSES.map((status) => ({ status })));
  expect(groups.map(({ group }) => group)).toEqual(["published", "pending", "paused", "ended", "removed"]);
  expect(groups.flatMap(({ listings }) => listings)).toEqual(
    expect.arrayContaining(LISTING_STATUSES.filter((status) => status !== "deleted").map((status) => ({ status }))),
  );
  expect(groupListings([{ status: "deleted" }])).toEqual([]);
});

test("a group keeps the order", () => {
  const listings = [
    { id: 1, status: "closed" },
    { id: 2, status: "paused" },
    { id: 3, status: "expired" },
  ] as const;
  expect(groupListings(listings).map(({ listings: held }) => held.map(({ id }) => id))).toEqual([[2], [1, 3]]);
});
