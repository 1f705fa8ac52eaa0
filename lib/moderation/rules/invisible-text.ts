import { firstMatches } from "../find-pattern.ts";
import type { FoldedText, Range } from "../folded-text.ts";
import { mixedWords } from "../lookalikes.ts";
import type { Rule } from "./rule.ts";

/** Scripts that are written from right to left, or whose letters a joiner shapes. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const SHAPED =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Mongolian}]/u;
/** Scripts without spaces between words, where an invisible one says where a line may break. */
const UNSPACED =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const PICTURE = /\ufe0f|\u{e007f}|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}/u;

/** What is not seen, or turns what is seen; control characters that no keyboard writes among them. */
const UNSEEN =
  /(?![\t\n\v\f\r])\p{Cc}|\p{Cf}|\p{Variation_Selector}|\u034f|\u115f|\u1160|\u17b4|\u17b5|\u2800|\u3164|\uffa0/gu;
/** Letters, figures and signs in other clothes: full width, of mathematics, in circles or squares, raised. */
const RAISED = "\\u1d2c-\\u1d6a\\u1d78\\u1d9b-\\u1dbf\\u02b0-\\u02b8\\u02e0-\\u02e4\\u2071\\u207f\\u2090-\\u209c";
const DRESSED_WORD = `(?:[\\uff01-\\uff5e]|[\\u{1d400}-\\u{1d7ff}]|[\\u24b6-\\u24e9\\u{1f130}-\\u{1f169}\\u{1f170}-\\u{1f189}]{2}|[${RAISED}]{4}|(?<![\\p{L}\\d.])[${RAISED}]{2}){1,40}`;
const DRESSED = new RegExp(`${DRESSED_WORD}(?: ${DRESSED_WORD}){0,20}`, "gu");
/** Letters of flags that make none, and letters of other lists within a word of ordinary ones. */
const MISPLACED =
  /(?<![\u{1f1e6}-\u{1f1ff}])[\u{1f1e6}-\u{1f1ff}](?: [\u{1f1e6}-\u{1f1ff}]){1,20}(?![\u{1f1e6}-\u{1f1ff}])|(?<=[a-z\u00e0-\u00ff])[\u2102\u210a-\u2112\u2115\u2119-\u211d\u2124\u2128\u212c\u212d\u212f-\u2134\u2160-\u217f\u13a0-\u13fd\uab70-\uabbf\ua4d0-\ua4f7]|[\u2102\u210a-\u2112\u2115\u2119-\u211d\u2124\u2128\u212c\u212d\u212f-\u2134\u2160-\u217f\u13a0-\u13fd\uab70-\uabbf\ua4d0-\ua4f7](?=[a-z\u00e0-\u00ff]{2})/giu;
/** More marks on one letter than any language puts there. */
const STACKED = /\p{Script=Latin}(?:\p{M}{3,30}|[\u0334-\u0338])/gu;

/** Nothing is hidden in the letters and marks of every day, which most texts have alone. */
const NOT_PLAIN = /[^\t\n\r -~\u00a0-\u00ac\u00ae-\u017f\u2010-\u2027\u202f\u20ac]/;

type Neighbours = { sign: string; before: string; after: string; text: string };

/** Each of these has a use that everybody knows; without it, it hides something. */
const USES: readonly [sign: RegExp, isUsed: (at: Neighbours) => boolean][] = [
  [/[\u200c\u200d]/, ({ before, after }) => SHAPED.test(before) || SHAPED.test(after)],
  [/\u200d/, ({ before, after }) => PICTURE.test(before) && PICTURE.test(after)],
  [
    /^\p{Variation_Selector}$/u,
    ({ before }) =>
      /[\p{Emoji}\p{S}\p{P}]/u.test(before) || EAST_ASIAN.test(before) || /\p{Script=Mongolian}/u.test(before),
  ],
  [/[\u{e0020}-\u{e007f}]/u, ({ before }) => /[\u{1f3f4}\u{e0020}-\u{e007f}]/u.test(before)],
  [/[\u200b\u2060]/, ({ before, after }) => UNSPACED.test(before) || UNSPACED.test(after)],
  [/[\u200e\u200f\u061c\u202a-\u202c\u2066-\u2069]/, ({ text }) => RIGHT_TO_LEFT.test(text)],
  [/[\u17b4\u17b5]/, ({ before }) => /\p{Script=Khmer}/u.test(before)],
  [/[\u115f\u1160]/, ({ after }) => /\p{Script=Hangul}/u.test(after)],
  [/\ufeff/, ({ before }) => before === ""],
  [/[\u0600-\u0605\u06dd\u070f\u08e2]/, () => true],
];

const SHORT_WORD = 10;
const PASTED = /(?:\u00ad[^\u00ad]{1,200}){4}/;

/**
 * A hyphen for the end of a line stands between syllables of a long word, or in a text that was pasted with many;
 * never after one letter or in a number.
 */
function hidesByHyphens(text: string, at: number): boolean {
  const before = /[\p{L}\p{M}\d\u00ad]*$/u.exec(text.slice(Math.max(0, at - 16), at))?.[0] ?? "";
  const after = /^[\p{L}\p{M}\d\u00ad]*/u.exec(text.slice(at + 1, at + 17))?.[0] ?? "";
  const word = (before + after).replaceAll("\u00ad", "");
  const isTornApart = /(?:^|\u00ad).?$/.test(before) || /^.?(?:\u00ad|$)/.test(after) || /\d/.test(word);
  return isTornApart || (word.length < SHORT_WORD && !PASTED.test(text));
}

function isHidden(text: string, at: number, sign: string): boolean {
  if (sign === "\u00ad") return hidesByHyphens(text, at);
  const before = Array.from(text.slice(Math.max(0, at - 2), at)).at(-1) ?? "";
  const after = Array.from(text.slice(at + sign.length, at + sign.length + 2))[0] ?? "";
  return !USES.some(([signs, isUsed]) => signs.test(sign) && isUsed({ sign, before, after, text }));
}

function unseenIn(text: string): Range[] {
  return firstMatches(text, UNSEEN).flatMap(({ 0: sign, index }) =>
    isHidden(text, index, sign) ? [{ start: index, end: index + sign.length }] : [],
  );
}

const WIDE_SIGN = /^[！-／：-＠［-｀｛-～]$/;

/** In a text of East Asia, wide letters are usual; one wide sign alone is a slip. */
function dressedIn(text: string): Range[] {
  const isWide = EAST_ASIAN.test(text);
  const hasMany = /[\uff01-\uff5e][^\uff01-\uff5e]{0,200}[\uff01-\uff5e]/.test(text);
  return firstMatches(text, DRESSED).flatMap(({ 0: found, index }) =>
    (isWide && /^[\uff01-\uff5e ]+$/.test(found)) || (!hasMany && WIDE_SIGN.test(found))
      ? []
      : [{ start: index, end: index + found.length }],
  );
}

/** So many letters of a word are shown at each side: a text that is one word would be read again for each of its signs. */
const MAX_SIDE = 30;

/** Where in the folded text a part of the original is read: its whole word, as what is unseen cannot be shown alone. */
function foldedRange({ folded, spanOf }: FoldedText, { start, end }: Range): Range {
  let low = 0;
  let high = folded.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spanOf({ start: middle, end: middle + 1 }).end > start) high = middle;
    else low = middle + 1;
  }
  let last = low;
  while (last + 1 < folded.length && spanOf({ start: last + 1, end: last + 2 }).start < end) last += 1;
  const before = /[\p{L}\d]*$/u.exec(folded.slice(Math.max(0, low - MAX_SIDE), low + 1))?.[0].length ?? 0;
  const after = /^[\p{L}\d]*/u.exec(folded.slice(last, last + MAX_SIDE))?.[0].length ?? 0;
  return { start: low + 1 - Math.max(1, before), end: last + Math.max(1, after) };
}

/** Characters that are not seen, letters that are not what they look like: what is read is not what is there. */
export const invisibleText: Rule = {
  code: "invisible_text",
  topic: "hidden-text",
  severity: "medium",
  version: 1,
  find: (text) => {
    const { original, folded } = text;
    if (folded === "" || !NOT_PLAIN.test(original)) return [];
    const stacked = [STACKED, MISPLACED].flatMap((marks) =>
      Array.from(original.matchAll(marks), ({ 0: found, index }) => ({ start: index, end: index + found.length })),
    );
    return [...unseenIn(original), ...dressedIn(original), ...stacked, ...mixedWords(original)].map((part) =>
      foldedRange(text, part),
    );
  },
};
