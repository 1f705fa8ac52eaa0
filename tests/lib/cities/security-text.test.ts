import { expect, test } from "vitest";
import { DEFAULT_CITY_SETTINGS } from "#lib/cities/city.ts";
import { securityText } from "#lib/cities/security-text.ts";

const AT = { baseUrl: "https://entraide.example", now: new Date("2026-11-24T08:00:00Z") };
const city = (contactEmail: string | null) => ({ settings: { ...DEFAULT_CITY_SETTINGS, contactEmail } });

test("names each contact once and ends 30 days later", () => {
  const text = securityText([city("ville@besancon.example"), city(null), city("ville@besancon.example")], AT);
  expect(text).toBe(
    [
      "Contact: mailto:ville@besancon.example",
      "Expires: 2026-12-24T08:00:00.000Z",
      "Preferred-Languages: fr, en",
      "Canonical: https://entraide.example/.well-known/security.txt",
      "",
    ].join("\n"),
  );
});

test("is nothing when no city can be written to", () => {
  expect(securityText([city(null)], AT)).toBeNull();
  expect(securityText([], AT)).toBeNull();
});

test("keeps an address on its line", () => {
  const text = securityText([city("a@b.example\nContact: mailto:x@evil.example")], AT) ?? "";
  expect(text.match(/^Contact:/gm)).toHaveLength(1);
});
