import { describe, expect, test } from "vitest";
import type { CaseReport } from "#lib/moderation/case-view.ts";
import type { CaseFinding } from "#lib/moderation/finding.ts";
import { flagsOf, mainFlag, marksOf } from "#lib/moderation/flags.ts";

const span = (field: "title" | "body", start: number, text: string) => ({
  field,
  start,
  end: start + text.length,
  text,
});
const finding = (code: CaseFinding["code"], more: Partial<CaseFinding> = {}): CaseFinding => ({
  code,
  severity: "medium",
  version: 1,
  onTrial: false,
  spans: [],
  ...more,
});
const report = (reason: string): CaseReport => ({
  id: reason,
  reason,
  note: "",
  createdAt: new Date("2026-11-24T13:55:00Z"),
  from: "member",
});

const PHONE = finding("contact_phone", { spans: [span("body", 40, "06 39 98 55 10")] });
const MONEY = finding("money_asked", { spans: [span("title", 3, "15 €"), span("body", 10, "15 €")] });
const NEW = finding("new_author", { severity: "low" });

describe("flags", () => {
  test("have numbers in the order of the text, and none without a passage", () => {
    const flags = flagsOf({ findings: [NEW, PHONE, MONEY], reports: [] });
    expect(flags.map(({ number, what }) => [number, what])).toEqual([
      [1, { code: "money_asked" }],
      [2, { code: "contact_phone" }],
      [null, { code: "new_author" }],
    ]);
    expect(flags[0]).toMatchObject({ clause: "free", passages: ["15 €"], isAutomatic: true, reports: 0 });
    expect(marksOf([NEW, PHONE, MONEY], "title")).toEqual([{ start: 3, end: 7, number: 1 }]);
    expect(marksOf([NEW, PHONE, MONEY], "body")).toEqual([
      { start: 10, end: 14, number: 1 },
      { start: 40, end: 54, number: 2 },
    ]);
  });

  test("count reports beside what a rule found of the same, and apart what no rule did", () => {
    const reports = ["money", "money", "harassment", "made-up"].map(report);
    expect(flagsOf({ findings: [MONEY], reports })).toMatchObject([
      { number: 1, reports: 2, clause: "free" },
      { number: null, what: { reason: "harassment" }, reports: 1, clause: "respect", isAutomatic: false },
      { what: { reason: "other" }, clause: null },
    ]);
    expect(flagsOf({ findings: [NEW], reports: [report("other")] })).toHaveLength(2);
  });
});

describe("what most speaks for a restriction", () => {
  test("is what a rule and people say alike, then the gravest, then what was reported, and never what is on trial or only a reason to read", () => {
    const grave = finding("insult", { severity: "high", spans: [span("body", 90, "idiot")] });
    const main = (findings: CaseFinding[], reasons: string[] = []) =>
      mainFlag(flagsOf({ findings, reports: reasons.map(report) }))?.what;
    expect(main([PHONE, MONEY, grave])).toEqual({ code: "insult" });
    expect(main([MONEY, PHONE], [])).toEqual({ code: "money_asked" });
    expect(main([PHONE, MONEY, grave], ["money"])).toEqual({ code: "money_asked" });
    expect(main([PHONE, finding("scam")], ["scam"])).toEqual({ code: "scam" });
    expect(main([{ ...grave, onTrial: true }, PHONE])).toEqual({ code: "contact_phone" });
    expect(main([NEW])).toBeUndefined();
    expect(main([], ["discrimination"])).toEqual({ reason: "discrimination" });
  });
});
