import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type PreferencesLink,
  preferencesLinkEnd,
  preferencesLinkText,
  readPreferencesLink,
} from "#lib/notifications/preferences-link.ts";
import { TOPICS } from "#lib/notifications/topic.ts";

const anyLink: fc.Arbitrary<PreferencesLink> = fc.record({
  cityId: fc.uuid(),
  memberId: fc.uuid(),
  topic: fc.constantFrom(...TOPICS),
  expiresAt: fc.integer({ min: 1, max: 4_000_000_000 }).map((seconds) => new Date(seconds * 1000)),
});

test("what is written is read again", () => {
  fc.assert(
    fc.property(anyLink, (link) => {
      expect(readPreferencesLink(preferencesLinkText(link))).toEqual(link);
    }),
  );
});

test("anything else is no link", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readPreferencesLink(text)).toBeNull();
    }),
  );
  fc.assert(
    fc.property(anyLink, fc.stringMatching(/^\D.*$/), (link, more) => {
      expect(readPreferencesLink(preferencesLinkText(link) + more)).toBeNull();
    }),
  );
});

test("it is read for four months, whatever happens to the second", () => {
  const now = new Date("2026-11-24T10:00:00.789Z");
  expect(preferencesLinkEnd(now)).toEqual(new Date("2027-03-24T10:00:00Z"));
});
