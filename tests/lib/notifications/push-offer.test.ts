import { expect, it } from "vitest";
import { declinePush, mayOfferPush } from "#lib/notifications/push-offer.ts";

const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 10, 29);

function shelf(kept = new Map<string, string>()) {
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  };
}

it("notices are offered, and not for 90 days after a no", () => {
  const own = shelf();
  expect(mayOfferPush(own, NOW)).toBe(true);
  declinePush(own, NOW);
  expect(mayOfferPush(own, NOW)).toBe(false);
  expect(mayOfferPush(own, NOW + 90 * DAY_MS - 1)).toBe(false);
  expect(mayOfferPush(own, NOW + 90 * DAY_MS)).toBe(true);
});

it("a no from a future that never was, or one that cannot be read, silences nothing", () => {
  const own = shelf();
  declinePush(own, NOW + DAY_MS);
  expect(mayOfferPush(own, NOW)).toBe(true);
  const broken = { getItem: () => "yesterday", setItem: () => {} };
  expect(mayOfferPush(broken, NOW)).toBe(true);
});
