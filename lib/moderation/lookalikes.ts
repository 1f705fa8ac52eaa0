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

/** The words in which letters of two scripts are mixed so that they look like one. */
export function mixedWords(text: string): { start: number; end: number }[] {
  if (!ANY.test(text)) return [];
  return Array.from(text.matchAll(WORD)).flatMap(({ 0: word, index }) =>
    [HAS_LATIN, IN_NUMBER, SMALL_CAPITALS].some((sort) => sort.test(word))
      ? [{ start: index, end: index + word.length }]
      : [],
  );
}
