import { expect, test } from "vitest";
import { groupCalls } from "#lib/desk/group-calls.ts";

const call = (id: string, memberId: string, requestId: string | null, exchangeId: string | null = null) => ({
  id,
  memberId,
  requestId,
  exchangeId,
});

test("calls about one thing are one call, and those to one person follow each other", () => {
  const calls = [call("1", "a", "r"), call("2", "b", "s"), call("3", "a", null, "x"), call("4", "a", "r")];
  expect(groupCalls(calls).map((group) => group.map(({ id }) => id))).toEqual([["1", "4"], ["3"], ["2"]]);
});
