/** What the fonts of pictures (`app/fonts/*.woff`) have in both weights: Latin letters of Europe, digits, common signs. */
const DRAWABLE =
  /[ -~\u00A0-\u00AC\u00AE-\u00B4\u00B6-\u0107\u010A-\u0113\u0116-\u011B\u011E-\u0123\u0126\u0127\u012A\u012B\u012E-\u0133\u0136\u0137\u0139-\u013E\u0141-\u0148\u0150-\u0155\u0158-\u015B\u015E-\u0165\u016A\u016B\u016E-\u017E\u0218-\u021B\u1E80-\u1E85\u1E9E\u1EF2\u1EF3\u2013\u2014\u2018-\u201A\u201C-\u201E\u2020\u2022\u2026\u2039\u203A\u20AC\u2122\u2212]/u;

/**
 * A text as a picture can show it, without the signs that its fonts lack; null when letters would be lost, so that
 * something else is shown in its place.
 */
export function drawableText(text: string): string | null {
  const letters = [...text.normalize("NFC").replace(/\s+/g, " ")];
  if (letters.some((letter) => /\p{L}/u.test(letter) && !DRAWABLE.test(letter))) return null;
  const drawn = letters
    .filter((letter) => DRAWABLE.test(letter))
    .join("")
    .replace(/ +/g, " ")
    .trim();
  return /[\p{L}\p{N}]/u.test(drawn) ? drawn : null;
}
