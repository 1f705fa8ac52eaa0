import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mailboxOf, maskEmail, normalizeEmail } from "#lib/identity/email-address.ts";

describe("normalizeEmail", () => {
  it.each([
    ["Camille@Demo.Example", "camille@demo.example"],
    ["  nermin+site@demo.example ", "nermin+site@demo.example"],
    ["o'brien@demo.example", "o'brien@demo.example"],
    ["a@b.co", "a@b.co"],
    ["jean@mairie-besançon.fr", "jean@xn--mairie-besanon-rjb.fr"],
    ["a.b.c@sub.domain.demo.example", "a.b.c@sub.domain.demo.example"],
  ])("keeps %s as %s", (typed, kept) => {
    expect(normalizeEmail(typed)).toBe(kept);
  });

  it.each([
    "",
    "camille",
    "camille@",
    "@demo.example",
    "camille@@demo.example",
    "camille@demo.example@evil.example",
    "camille\uFF20demo.example",
    "camille\uFF20evil.example@demo.example",
    "camille@evil.example,victim@demo.example",
    "camille@demo.example, x@evil.example",
    '"camille"@demo.example',
    "cam ille@demo.example",
    "camille@demo example.fr",
    "camille@demo.example\r\nBcc: x@evil.example",
    "camille\u0000@demo.example",
    "camille@localhost",
    "camille@127.0.0.1",
    "camille@[127.0.0.1]",
    "camille@2130706433",
    "camille@demo.example:25",
    "camille@demo.example/x",
    "camille@demo.example?x",
    "camille@demo%2eexample",
    "camille@-demo.example",
    "camille@demo..example",
    "camille@.example",
    "..camille@demo.example",
    "camille.@demo.example",
    "cаmille@demo.example", // a Cyrillic a
    "<camille@demo.example>",
    `${"a".repeat(65)}@demo.example`,
    `a@${"b".repeat(63)}.${"c".repeat(63)}.${"d".repeat(63)}.${"e".repeat(63)}.example`,
  ])("refuses %j", (typed) => {
    expect(normalizeEmail(typed)).toBeNull();
  });

  it("gives for any text nothing or one plain lower-case address, which it gives again", () => {
    const nearly = fc.string({ unit: fc.constantFrom(..."aB1.+-_@＠ \t\"'<>,;:éа%[]/\\") });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "grapheme" }), nearly, fc.emailAddress()), (text) => {
        const email = normalizeEmail(text);
        if (email === null) return;
        expect(email).toMatch(/^[!-?A-~]+@[a-z0-9.-]+\.[a-z0-9-]+$/);
        expect(email).toBe(email.toLowerCase());
        expect(email.length).toBeLessThanOrEqual(254);
        expect(normalizeEmail(email)).toBe(email);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("mailboxOf", () => {
  it("leaves out the tag, so that limits count mailboxes", () => {
    expect(mailboxOf("nermin+a@demo.example")).toBe("nermin@demo.example");
    expect(mailboxOf("nermin@demo.example")).toBe("nermin@demo.example");
    expect(mailboxOf("+a@demo.example")).toBe("+a@demo.example");
  });
});

describe("maskEmail", () => {
  it("shows the first letter and the domain alone", () => {
    expect(maskEmail("nermin@demo.example")).toBe("n…@demo.example");
  });
});
