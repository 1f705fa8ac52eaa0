import { describe, expect, test } from "vitest";
import { auditReportSchema, exceptionsSchema } from "./audit-report.schema.ts";
import { judgeAudit } from "./judge-audit.ts";

const TODAY = "2026-11-30";
const GRAVE = "GHSA-cccc-2222-3333";
const LIGHT = "GHSA-ffff-2222-3333";
const OF_NEXT = "GHSA-gggg-2222-3333";

const advisory = (name: string, id: string, severity: string) => ({
  source: 1,
  name,
  dependency: name,
  title: `Something of ${name}`,
  url: `https://github.com/advisories/${id}`,
  severity,
  cwe: [],
  cvss: { score: 7.5, vectorString: null },
  range: "<1.0.0",
});

/** As npm 11 prints it: a package with an advisory, and one that only brings it. */
const REPORT = auditReportSchema.parse({
  auditReportVersion: 2,
  vulnerabilities: {
    tar: {
      name: "tar",
      severity: "high",
      isDirect: false,
      via: [advisory("tar", GRAVE, "high")],
      effects: ["bringer"],
    },
    bringer: { name: "bringer", severity: "high", isDirect: true, via: ["tar", advisory("tar", GRAVE, "high")] },
    light: { name: "light", severity: "low", via: [advisory("light", LIGHT, "low")] },
    next: { name: "next", severity: "moderate", via: [advisory("next", OF_NEXT, "moderate")] },
  },
  metadata: { vulnerabilities: { total: 4 } },
});
const exception = (advisoryId: string, name: string, until: string) =>
  exceptionsSchema.parse([
    { advisory: advisoryId, package: name, until, reason: "Only a tool of the build reads such files." },
  ])[0] as ReturnType<typeof exceptionsSchema.parse>[number];

describe("judgeAudit", () => {
  test("what is grave, and anything of what is watched, is to be mended, once each", () => {
    const { failing, known, wrong } = judgeAudit(REPORT, [], TODAY);
    expect(failing.map((one) => `${one.package} ${one.advisory}`)).toEqual([`tar ${GRAVE}`, `next ${OF_NEXT}`]);
    expect(known.map((one) => one.package)).toEqual(["light"]);
    expect(wrong).toEqual([]);
  });

  test("an exception holds until its day, and no longer", () => {
    const failing = (until: string, today: string) =>
      judgeAudit(REPORT, [exception(GRAVE, "tar", until)], today).failing.map((one) => one.package);
    expect(failing(TODAY, TODAY)).toEqual(["next"]);
    expect(failing(TODAY, "2026-12-01")).toEqual(["tar", "next"]);
  });

  test("an exception for another package, for nothing or for ever is none", () => {
    const judge = (...all: Parameters<typeof judgeAudit>[1]) => judgeAudit(REPORT, all, TODAY);
    expect(judge(exception(GRAVE, "other", TODAY)).failing).toHaveLength(2);
    expect(judge(exception("GHSA-xxxx-2222-3333", "gone", TODAY)).wrong).toEqual([
      expect.stringContaining("not reported any more"),
    ]);
    expect(judge(exception(GRAVE, "tar", "2027-03-01")).wrong).toEqual([expect.stringContaining("more than 90 days")]);
    expect(judge(exception(GRAVE, "tar", "2027-02-28")).wrong).toEqual([]);
  });

  test.each([
    { advisory: GRAVE, package: "tar", until: TODAY },
    { advisory: GRAVE, package: "tar", until: "soon", reason: "Only a tool of the build reads such files." },
    { advisory: "1234", package: "tar", until: TODAY, reason: "Only a tool of the build reads such files." },
    { advisory: GRAVE, package: "tar", until: TODAY, reason: "later" },
  ])("an exception without a day, a reason or a name is refused: %j", (one) => {
    expect(exceptionsSchema.safeParse([one]).success).toBe(false);
  });

  test("a clean report passes, and an answer that is none is no report", () => {
    expect(judgeAudit({ auditReportVersion: 2, vulnerabilities: {} }, [], TODAY)).toEqual({
      failing: [],
      known: [],
      wrong: [],
    });
    expect(auditReportSchema.safeParse({ message: "405 Method Not Allowed", statusCode: 405 }).success).toBe(false);
  });
});
