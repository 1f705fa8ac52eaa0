import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holdsLink, tidyMessage } from "#lib/messages/message-text.ts";

/** Text as anything may send it, with many of the characters that matter. */
const anyText = fc
  .array(fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("\n", "\r", "\t", " ", "\u00a0", "\u202e", "\u0000")))
  .map((parts) => parts.join(""));

describe("a tidied message", () => {
  test("is tidy: doing it again changes nothing", () => {
    fc.assert(fc.property(anyText, (text) => tidyMessage(tidyMessage(text)) === tidyMessage(text)));
  });

  test("has no control character but the line feed, and no character that turns the text around", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(tidyMessage(text)).not.toMatch(/(?!\n)[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/u);
      }),
    );
  });

  test("has no more than one empty line in a row, and neither begins nor ends with a space", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(tidyMessage(text)).not.toMatch(/\n{3}|^\s|\s$|[ \u00a0]\n/);
      }),
    );
  });

  test("never grows, and keeps letters, emoji and languages that are written from the right", () => {
    fc.assert(fc.property(anyText, (text) => tidyMessage(text).length <= text.length));
    const kept = "Été à 18 h 30 👩‍👧 !\n\nشكرا — Teşekkürler";
    expect(tidyMessage(kept)).toBe(kept);
  });
});

describe("a link", () => {
  test.each([
    "voyez https://exemple.fr/a?b=c",
    "HTTP://EXEMPLE.FR",
    "www.exemple",
    "allez sur exemple.com",
    "bit.ly/abc",
    "t.me/abc",
    "fin.exemple.fr",
    "gagnez-tout.shop !",
  ])("is seen in “%s”", (text) => {
    expect(holdsLink(text)).toBe(true);
  });

  test.each([
    "À 18 h 30.Merci",
    "Je viens.D’accord",
    "2.50 ou 3.5",
    "M.Martin",
    "fin.de phrase",
    "Merci.Me voilà",
    "…",
    "",
  ])("is not seen in “%s”", (text) => {
    expect(holdsLink(text)).toBe(false);
  });
});

test("a long text, whatever it holds, is read in a time that grows with it alone", () => {
  const start = performance.now();
  for (const part of ["a.", "a-", "www.", "http:", "é", "a.fr-", " ", "\n", " \n", "\r", "\t"]) {
    const text = part.repeat(50_000);
    holdsLink(text);
    tidyMessage(text);
    tidyMessage(`${text}.`);
  }
  expect(performance.now() - start).toBeLessThan(4_000);
});
