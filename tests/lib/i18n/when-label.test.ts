import { describe, expect, it } from "vitest";
import { availabilityLabel, whenLabel } from "#lib/i18n/when-label.ts";
import { maskOf } from "#lib/listings/availability.ts";

const request = { kind: "request", neededOn: null, neededPart: null, availability: 0 } as const;

describe("whenLabel", () => {
  it("says today, and the part of the day", () => {
    expect(whenLabel({ ...request, urgency: "today" }, "fr")).toBe("aujourd’hui");
    expect(whenLabel({ ...request, urgency: "today", neededPart: "evening" }, "fr")).toBe("aujourd’hui, soir");
  });

  it("says a date in full, whatever the time zone of the server", () => {
    expect(whenLabel({ ...request, urgency: "dated", neededOn: "2026-12-03" }, "fr")).toBe("jeudi 3 décembre");
    expect(whenLabel({ ...request, urgency: "dated", neededOn: "2026-12-03", neededPart: "noon" }, "en")).toBe(
      "Thursday, December 3, midday",
    );
  });

  it("names slots, and how many more", () => {
    const availability = maskOf(["tue-evening", "thu-evening", "sat-morning"]);
    expect(availabilityLabel(availability, "fr")).toBe("mardi soir, jeudi soir, samedi matin");
    expect(whenLabel({ ...request, urgency: "slots", availability }, "fr", 2)).toBe(
      "mardi soir, jeudi soir et 1 autre moment",
    );
  });

  it("says any time differently for an offer and a request", () => {
    expect(whenLabel({ ...request, urgency: "flexible" }, "fr")).toBe("quand vous voulez");
    expect(whenLabel({ ...request, kind: "offer", urgency: "flexible" }, "fr")).toBe("toute la semaine");
  });
});
