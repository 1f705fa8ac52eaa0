import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { POSTER_SENTENCES } from "#lib/i18n/poster-sentences.ts";
import { POSTER_SENTENCE, POSTER_TITLE, titleSize } from "#lib/sharing/title-size.ts";

describe("the size of a title", () => {
  test.each([
    ["Remplir un dossier de retraite, en turc et en français", 15.8],
    ["Sortir le chien", 15.8],
    ["W".repeat(90), 8.4],
    ["Anticonstitutionnellement".repeat(4).slice(0, 90), 10.6],
  ])("%s: %d mm", (title, size) => expect(titleSize(title, POSTER_TITLE)).toBe(size));

  test("is one that there is, whatever is written, and never grows with one more word", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", minLength: 1, maxLength: 90 }),
        fc.lorem({ maxCount: 4 }),
        (text, more) => {
          const size = titleSize(text, POSTER_TITLE);
          expect(POSTER_TITLE.sizes).toContain(size);
          expect(titleSize(`${text} ${more}`, POSTER_TITLE)).toBeLessThanOrEqual(size);
        },
      ),
    );
  });

  test("leaves every sentence in another language on one line", () => {
    const unread = 0.1;
    const room = { ...POSTER_SENTENCE, sizes: [...POSTER_SENTENCE.sizes, unread] };
    for (const sentences of Object.values(POSTER_SENTENCES)) {
      for (const sentence of Object.values(sentences)) {
        expect(titleSize(sentence, room), sentence).toBeGreaterThan(unread);
      }
    }
  });
});
