import { describe, expect, test } from "vitest";
import { parseCounterpartsQuery } from "#lib/listings/counterparts-query.ts";

const parse = (params: string) => parseCounterpartsQuery(new URLSearchParams(params));

describe("the parameters of what is being written", () => {
  test("are read, and what is not asked is left alone", () => {
    expect(parse("kind=request&category=shopping&text=faire+mes+courses&quartier=palente&locale=en&x=1")).toEqual({
      query: { kind: "request", category: "shopping", text: "faire mes courses", quartier: "palente" },
    });
    expect(parse("kind=offer&category=repair")).toEqual({
      query: { kind: "offer", category: "repair", text: "", quartier: null },
    });
  });

  test.each([
    ["", "kind"],
    ["kind=both&category=shopping", "kind"],
    ["kind=request", "category"],
    ["kind=request&category=gold", "category"],
    [`kind=request&category=shopping&text=${"a".repeat(10_000)}`, "text"],
    ["kind=request&category=shopping&quartier=../x", "quartier"],
  ])("are bounded: %j", (params, wrong) => {
    expect(parse(params)).toEqual({ wrong });
  });

  test("lose what hides in a text", () => {
    expect(parse("kind=request&category=shopping&text=pain%00%E2%80%AE+lait")).toMatchObject({
      query: { text: "pain lait" },
    });
  });
});
