import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellOf } from "#lib/geo/cell.ts";
import { NO_FILTER } from "#lib/listings/listing-filter.ts";
import { orderListings, SORTS, type Sortable, sortOf, sortsOf } from "#lib/listings/listing-sort.ts";

const HOME = { lng: 6.0241, lat: 47.2378 };
const at = (east: number) => cellOf({ lng: HOME.lng + east, lat: HOME.lat }, 9);
const item = (name: string, change: Partial<Sortable> = {}) => ({
  name,
  cell: at(0),
  urgency: "flexible" as const,
  neededOn: null,
  tier: 0,
  ...change,
});
const named = (items: { name: string }[]) => items.map(({ name }) => name).join(" ");

describe("the order of a list", () => {
  it("is by need: today, then by date, then the newest", () => {
    const items = [
      item("new"),
      item("late", { urgency: "dated", neededOn: "2026-12-04" }),
      item("slots", { urgency: "slots" }),
      item("soon", { urgency: "dated", neededOn: "2026-11-28" }),
      item("today", { urgency: "today" }),
    ];
    expect(named(orderListings(items, "urgent", null))).toBe("today soon late new slots");
  });

  it("is by band of distance, not by distance: within a band the newest is first", () => {
    const items = [
      item("far", { cell: at(0.2) }),
      item("b", { cell: at(0.012) }),
      item("a", { cell: at(0.0118) }),
      item("home"),
    ];
    expect(named(orderListings(items, "near", at(0)))).toBe("home b a far");
  });

  it("is by how well the words are answered", () => {
    const items = [item("other", { tier: 2 }), item("text", { tier: 1 }), item("title"), item("title too")];
    expect(named(orderListings(items, "best", null))).toBe("title title too text other");
  });

  it("loses and invents nothing", () => {
    const any = fc.record({
      name: fc.string(),
      cell: fc.constantFrom(at(0), at(0.01), at(0.5)),
      urgency: fc.constantFrom("today", "dated", "slots", "flexible"),
      neededOn: fc.constantFrom("2026-11-28", "2026-12-01"),
      tier: fc.nat(2),
    });
    fc.assert(
      fc.property(fc.array(any), fc.constantFrom(...SORTS), (items, sort) => {
        const ordered = orderListings(items as Parameters<typeof orderListings>[0][number][], sort, at(0));
        expect(new Set(ordered)).toEqual(new Set(items));
        expect(ordered.length).toBe(items.length);
      }),
    );
  });

  it("is offered only where it makes sense, and asked for in the address", () => {
    expect(sortsOf(NO_FILTER, "none")).toEqual(["recent", "urgent"]);
    expect(sortsOf({ ...NO_FILTER, q: "vélo" }, "quartier")).toEqual(["best", "recent", "near", "urgent"]);
    expect(sortsOf({ ...NO_FILTER, q: "vélo" }, "home")).toEqual(["near", "best", "recent", "urgent"]);
    expect(sortOf("near", ["recent", "urgent"])).toBe("recent");
    expect(sortOf("urgent", ["recent", "urgent"])).toBe("urgent");
    expect(sortOf(["x"], ["best", "recent"])).toBe("best");
  });
});
