import { expect, test } from "vitest";
import { hintWords } from "#lib/i18n/hint-words.ts";
import { LOCALES } from "#lib/i18n/locale.ts";
import { findRisks } from "#lib/moderation/find-risks.ts";

test.each(LOCALES)("safer words are not risky themselves (%s)", (locale) => {
  for (const { safer, replacement } of Object.values(hintWords(locale).topics)) {
    expect(findRisks(`${safer} ${replacement?.words ?? ""}`)).toEqual([]);
  }
});

test.each([
  ["Appelez-moi au 06 12 34 56 78", "phone"],
  ["Je suis en vacances du 3 au 17 août", "absence"],
  ["Chercher ma fille à l’école Jean Zay", "school"],
  ["Le code de la porte est 4512", "door-code"],
  ["La clé est sous le paillasson", "keys"],
  ["J’habite 12 rue Battant", "address"],
] as const)("with the words that take its place, nothing is found in %j", (text, topic) => {
  const [finding] = findRisks(text);
  const [span] = finding?.spans ?? [];
  const words = hintWords("fr").topics[topic].replacement?.words;
  expect(finding?.topic).toBe(topic);
  expect(findRisks(text.slice(0, span?.start) + words + text.slice(span?.end))).toEqual([]);
});
