import { expect, test } from "vitest";
import { addressSearchSchema, asksForAddress } from "#lib/listings/address-search.ts";

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};

test.each([
  ["its button was pressed", { search: "1", address: "2 rue Mégevand" }, true],
  ["its button was pressed on nothing", { search: "1", address: "" }, true],
  ["it was typed and never looked up", { address: "2 rue Mégevand", searched: "" }, true],
  ["it was looked up already", { address: "2 rue Mégevand", searched: "2 rue Mégevand" }, false],
  ["nothing was typed", { address: " ", searched: "" }, false],
  ["the form has no address", { quartier: "battant" }, false],
  ["the form is to be finished later", { address: "2 rue Mégevand", later: "1" }, false],
])("an address is looked up or not when %s", (_, fields, asks) => {
  expect(asksForAddress(form(fields))).toBe(asks);
});

test("what is asked is one line of 3 to 200 letters", () => {
  expect(addressSearchSchema.parse({ address: " 2  rue\u0000 Mégevand\n", other: "x" }).address).toBe("2 rue Mégevand");
  for (const address of ["", "2", "x".repeat(201), "x".repeat(10_000), undefined, ["a", "b"]]) {
    expect(addressSearchSchema.safeParse({ address }).success).toBe(false);
  }
});
