import { type Random, streamOf } from "#lib/simulation/random.ts";

/** What starts a match and never ends it, or ends it in many ways: each is repeated until the text is full. */
const REPEATED = [
  "0",
  "06",
  "0 ",
  "0.6-",
  "06 39 98 ",
  "+33",
  "zéro ",
  "quatre vingt ",
  "quatre-vingt-dix-",
  "soixante et ",
  "six o6 ",
  "a",
  "a.",
  "a@",
  "@",
  "a.b@c.",
  "a(at)b.",
  "arobase ",
  " point ",
  "a point b arobase ",
  "w w w . ",
  "www.",
  "http://",
  "h t t p : / / ",
  "a.fr/",
  "whatsapp ",
  "12 rue ",
  "12 bis, rue de la ",
  "appartement ",
  "rue ",
  "12 € ",
  "€",
  "euros de l'heure ",
  "je paie ",
  "1 000 000 ",
  "code ",
  "code de la porte ",
  "du 3 au ",
  "absent du ",
  "clé sous ",
  "ma fille à l'école ",
  "1 79 03 ",
  "fr76 0000 ",
  "cherche ",
  "pas de ",
  "bande de ",
  "c o n ",
  "e\u200bn\u200b",
  "а\u0430a",
  "ｅ",
  "👨‍👩‍👧",
  "e\u0301\u0301\u0301",
  "\u202e\u202d",
  " ",
  "\n",
  "\u00a0\u202f",
  "-",
  "(((",
  "'",
  "*",
];
const FUZZED = 400;
const SEED = 7;

/** Two to four of the parts in turn, over and over, with one odd sign at the end. */
function fuzzed(random: Random): string {
  const pick = () => REPEATED[Math.floor(random() * REPEATED.length)] ?? "";
  return Array.from({ length: 2 + Math.floor(random() * 3) }, pick).join(random() < 0.5 ? "" : " ");
}

/** Texts of a length that are made to be slow to read, by the part that each repeats. Always the same ones. */
export function adversarialTexts(length: number): { part: string; text: string }[] {
  const random = streamOf(SEED, 1);
  const parts = [...REPEATED, ...Array.from({ length: FUZZED }, () => fuzzed(random))];
  return parts.map((part) => ({ part, text: `${part.repeat(Math.ceil(length / part.length)).slice(0, length - 1)}!` }));
}
