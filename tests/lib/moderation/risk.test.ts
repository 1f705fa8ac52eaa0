import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULT_MODERATION } from "#lib/cities/moderation-settings.ts";
import type { AuthorRecord } from "#lib/moderation/author-record.ts";
import { type CaseFinding, HISTORY_CODES, RISK_CODES } from "#lib/moderation/finding.ts";
import { riskOf } from "#lib/moderation/risk.ts";
import { routeOf } from "#lib/moderation/route.ts";

const KNOWN: AuthorRecord = { verified: false, exchangesDone: 1, published: 2, newToday: 1, restricted: false };
const TRUSTED: AuthorRecord = { ...KNOWN, exchangesDone: 5 };
const finding = (code: CaseFinding["code"], severity: CaseFinding["severity"] = "high"): CaseFinding => ({
  code,
  severity,
  version: 1,
  onTrial: false,
  spans: [],
});
const routeFor = (findings: CaseFinding[], author = KNOWN) => routeOf(riskOf(findings, author), DEFAULT_MODERATION);

const findings = fc.array(
  fc.record({
    code: fc.constantFrom(...RISK_CODES, ...HISTORY_CODES),
    severity: fc.constantFrom("low", "medium", "high"),
    version: fc.integer({ min: 1, max: 9 }),
    onTrial: fc.boolean(),
    spans: fc.constant([]),
  }),
  { maxLength: 8 },
);
const author = fc.record({
  verified: fc.boolean(),
  exchangesDone: fc.nat({ max: 20 }),
  published: fc.nat({ max: 20 }),
  newToday: fc.nat({ max: 6 }),
  restricted: fc.boolean(),
});

describe("the way of a text, by the defaults of a city", () => {
  test("a clean text of somebody known appears, and nobody has to read it", () => {
    expect(riskOf([], KNOWN)).toBe(0);
    expect(routeFor([])).toBe("publish");
  });

  test("a first listing appears at once and is read, without haste", () => {
    expect(riskOf([finding("new_author", "low")], KNOWN)).toBe(15);
    expect(routeFor([finding("new_author", "low")])).toBe("publish_and_review");
  });

  test.each(["contact_phone", "contact_email", "exact_address"] as const)("%s appears, and is read soon", (code) => {
    expect(routeFor([finding(code)])).toBe("publish_and_review");
    expect(routeFor([finding(code), finding("new_author", "low")])).toBe("publish_and_review");
  });

  test("two serious things together are read first", () => {
    expect(routeFor([finding("contact_phone"), finding("contact_email")])).toBe("review_first");
  });

  test.each(["insult", "discrimination", "sexual", "scam", "dangerous_goods"] as const)(
    "%s is read first, however light and whoever wrote it",
    (code) => {
      for (const severity of ["low", "medium", "high"] as const) {
        expect(routeFor([finding(code, severity)])).toBe("review_first");
        expect(routeFor([finding(code, severity)], TRUSTED)).toBe("review_first");
      }
    },
  );

  test("trust makes up for one light thing", () => {
    expect(routeFor([finding("sensitive_category", "low")], TRUSTED)).toBe("publish");
    expect(routeFor([finding("new_author", "low")], { ...KNOWN, verified: true })).toBe("publish");
    expect(routeFor([finding("contact_phone")], TRUSTED)).toBe("publish_and_review");
  });

  test("somebody of whom something was removed lately is read again, and trusted no more", () => {
    expect(routeFor([], { ...KNOWN, restricted: true })).toBe("publish_and_review");
    expect(riskOf([finding("contact_phone")], { ...TRUSTED, restricted: true })).toBe(60);
  });
});

test("a rule on trial counts for nothing", () => {
  fc.assert(
    fc.property(findings, author, (found, by) => {
      const counted = found.filter(({ onTrial }) => !onTrial);
      expect(riskOf(found, by)).toBe(riskOf(counted, by));
    }),
  );
});

test("a risk is from 0 to 100, and never falls with one finding more", () => {
  fc.assert(
    fc.property(findings, findings, author, (found, more, by) => {
      const risk = riskOf(found, by);
      expect(risk).toBeGreaterThanOrEqual(0);
      expect(risk).toBeLessThanOrEqual(100);
      expect(riskOf([...found, ...more], by)).toBeGreaterThanOrEqual(risk);
    }),
  );
});

test("trust never makes a text riskier", () => {
  fc.assert(
    fc.property(findings, author, (found, by) => {
      expect(riskOf(found, { ...by, verified: true })).toBeLessThanOrEqual(riskOf(found, { ...by, verified: false }));
    }),
  );
});
