import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { KIND_POLICIES, type KindPolicy } from "#lib/notifications/kind-policy.ts";

const HOURS = { minutes: 1 / 60, hours: 1, days: 24 } as const;

/** The table of docs/notifications.md. */
function documented(): Record<string, KindPolicy> {
  const page = readFileSync("docs/notifications.md", "utf8");
  const rows = page.matchAll(/^\| `([a-z-]+)` \| (\w+) \| (\d) \| (\d+) (minutes|hours|days) \|$/gm);
  return Object.fromEntries(
    [...rows].map(([, kind = "", topic = "", priority, count, unit]) => [
      kind,
      {
        topic: topic as KindPolicy["topic"],
        priority: Number(priority),
        usefulHours: Number(count) * HOURS[unit as keyof typeof HOURS],
      },
    ]),
  );
}

test("kinds of messages are treated as docs/notifications.md says", () => {
  expect(documented()).toEqual(KIND_POLICIES);
});
