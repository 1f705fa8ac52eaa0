import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shareContactsSchema } from "#lib/exchanges/contact.schema.ts";
import { dialled, sharedFields, tidyPhone } from "#lib/exchanges/contact-details.ts";

describe("tidyPhone", () => {
  test.each([
    ["0639981234", "06 39 98 12 34"],
    ["06.39.98.12.34", "06 39 98 12 34"],
    ["06-39-98-12-34", "06 39 98 12 34"],
    ["06\u00a039\u202f98 12 34", "06 39 98 12 34"],
    ["+33 6 39 98 12 34", "06 39 98 12 34"],
    ["+33 (0)6 39 98 12 34", "06 39 98 12 34"],
    ["0033639981234", "06 39 98 12 34"],
    ["+41 79 123 45 67", "+41791234567"],
    ["00 262 692 12 34 56", "+262692123456"],
  ])("reads %s", (typed, kept) => expect(tidyPhone(typed)).toBe(kept));

  test.each(["", "06 39 98 12", "06 39 98 12 34 5", "0899 12 34 56", "+33 12", "+0612345678", "quinze", "06399812O4"])(
    "takes %s for no number",
    (typed) => expect(tidyPhone(typed)).toBeNull(),
  );

  test("reads its own spelling again, in at most 30 signs", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."+0123456789 .-()"), maxLength: 24 }), (typed) => {
        const kept = tidyPhone(typed);
        if (kept === null) return;
        expect(tidyPhone(kept)).toBe(kept);
        expect(tidyPhone(dialled(kept))).toBe(kept);
        expect(kept.length).toBeLessThanOrEqual(30);
      }),
    );
  });
});

describe("the form of contact details", () => {
  const exchange = "018f0000-0000-7000-8000-000000000001";
  const parse = (input: object) => shareContactsSchema.safeParse({ exchange, ...input });

  test("shares nothing by itself: the e-mail that is filled in needs its box", () => {
    const { data } = parse({ phone: " ", email: "alex@test.example", address: "" });
    expect(data).toEqual({ exchange, phone: null, email: null, address: null });
    expect(parse({ email: "alex@test.example", withEmail: "on" }).data).toMatchObject({ email: "alex@test.example" });
  });

  test("tidies what is shared", () => {
    const { data } = parse({ phone: "0639981234", address: " 3  rue\u202e des Granges " });
    expect(data).toMatchObject({ phone: "06 39 98 12 34", address: "3 rue des Granges" });
    expect(data && sharedFields(data)).toEqual(["phone", "address"]);
  });

  test.each([
    [{ phone: "12" }, "contact.phone"],
    [{ address: "a".repeat(201) }, "contact.address"],
    [{ email: "a".repeat(400) }, "contact.email"],
  ])("says at the field what is wrong with %o", (input, key) => {
    expect(parse(input).error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
      [Object.keys(input)[0], key],
    ]);
  });
});
