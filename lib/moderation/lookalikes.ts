/*
 * Letters of other scripts that look like Latin ones. Within a word that has Latin letters they hide what is written; in
 * a word of their own script they are only letters.
 */
const PAIRS =
  "аa вb еe ёe кk мm нh оo рp сc тt уy хx ѕs іi їi јj һh ԁd ԛq ԝw АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ЅS ІI ЇI ЈJ ԌG ԚQ ԜW αa εe ιi κk νv οo ρp τt υu χx ϲc ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX օo սu ոn հh ցg ɑa ɡg ɩi ᴀa ʙb ᴄc ᴅd ᴇe ɢg ʜh ɪi ᴊj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ʀr ꜱs ᴛt ᴜu ᴠv ᴡw ʏy ᴢz";

/** The Latin letter that a letter of another script looks like. */
export const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  PAIRS.split(" ").map((pair): [string, string] => [pair.slice(0, 1), pair.slice(1)]),
);

const LETTER = `[${[...LOOKALIKES.keys()].join("")}]`;
const ANY = new RegExp(LETTER);
const WORD = new RegExp(
  `(?<![\\p{L}\\p{M}\\d])(?=[\\p{Script=Latin}\\p{M}\\p{Cf}\\d]{0,30}${LETTER})(?:[\\p{Script=Latin}\\p{M}\\p{Cf}\\d]|${LETTER}){2,40}(?![\\p{L}\\p{M}\\d])`,
  "gu",
);
const HAS_LATIN = /[a-z\u00c0-\u024f]/i;
/** "5А" is a class in a Russian school; only a round letter is taken for a figure. */
const IN_NUMBER = /^[оОοΟօ]\d|\d[оОοΟօ]\d/;
/** Small capitals alone are a way of writing letters, too. */
const SMALL_CAPITALS = /^[ᴀ-ᴢɢɪɴʀʏʙʜʟꜱ]{3,}$/;

/** Letters of these scripts that look like nothing but themselves. */
const OWN = new RegExp(`(?!${LETTER})[\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Script=Armenian}]`, "u");
/** Words of none but such letters; short ones of Greek letters are for mathematics. */
const WHOLE = /(?<!\p{L})(?:\p{Script=Cyrillic}{1,30}|\p{Script=Greek}{3,30})(?!\p{L})/gu;

/** The words in which letters of two scripts are mixed so that they look like one, or that only look Latin. */
export function mixedWords(text: string): { start: number; end: number }[] {
  if (!ANY.test(text)) return [];
  const whole = HAS_LATIN.test(text) && !OWN.test(text) ? Array.from(text.matchAll(WHOLE)) : [];
  const mixed = Array.from(text.matchAll(WORD)).filter(({ 0: word }) =>
    [HAS_LATIN, IN_NUMBER, SMALL_CAPITALS].some((sort) => sort.test(word)),
  );
  return [...whole, ...mixed].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
}
