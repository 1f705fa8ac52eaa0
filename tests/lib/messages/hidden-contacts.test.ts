import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { HIDDEN, hideContacts } from "#lib/messages/hidden-contacts.ts";

describe("contact details in a message", () => {
  test.each([
    ["Appelez le 06 39 98 12 34 ce soir", `Appelez le ${HIDDEN} ce soir`],
    ["0639981234", HIDDEN],
    ["mail : nermin@exemple.fr.", `mail : ${HIDDEN}.`],
    ["06 39 98 12 34 ou nermin@exemple.fr", `${HIDDEN} ou ${HIDDEN}`],
  ])("“%s” reads “%s”", (text, shown) => {
    expect(hideContacts(text)).toBe(shown);
  });

  test.each(["À 18 h 30, à la maison de quartier", "Il faut 3 copies du dossier 2024", ""])(
    "“%s” stays as it is",
    (text) => {
      expect(hideContacts(text)).toBe(text);
    },
  );

  test("of a text that pretends to hide something, nothing is shown as hidden", () => {
    expect(hideContacts(`a${HIDDEN}b`)).toBe("ab");
  });

  test("wherever they stand, the number is not in what is shown", () => {
    const words = fc.string({ unit: fc.constantFrom(..."abc é,\n") });
    fc.assert(
      fc.property(words, words, (before, after) => {
        expect(hideContacts(`${before} 06 39 98 12 34 ${after}`)).not.toContain("98 12");
      }),
    );
  });

  test("hiding again hides nothing more, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const plain = hideContacts(text).replaceAll(HIDDEN, "");
        expect(plain.length).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
