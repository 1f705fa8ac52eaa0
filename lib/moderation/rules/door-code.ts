import { matchesOf } from "../find-pattern.ts";
import type { Range } from "../folded-text.ts";
import type { Rule } from "./rule.ts";

/** "Tapez B4521": what is typed at a door, and no number of a public service. */
const TYPED =
  /\b(?:tape[rz]|compose[rz]|faites le|appuyez sur|enter|type|press) (?:le |la |the |code )?((?!3\d{3}\b|1[01]\d)(?:[a-z]?\d{4,6}[a-z]?|\d{2,4}[a-z]\d{0,4}))(?![\d/€])(?! ?(?:euros?|mots|pages|caracteres|lignes))/g;
/** "code" with what it opens, then figures that open it; a postal code, a discount or the highway code open nothing. */
const CODE =
  /\b(?:digicode|interphone|(?:pass|door ?|gate ?|entry )?code|(?:boitier|boite|coffre) (?:a |de )?cles?|key ?(?:box|safe))s?\b(?! ?-?(?:postal|promo|barre|de la route|du travail|civil|couleur|du jeu|source|ape|naf|insee|erreur|reduction|html|python))[^.!?\d]{0,40}?((?<![\d])(?:\d(?: \d){3,5}|\d{2}[ -]\d{2}(?! ?(?:h\b|\d))|\d{1,4}[a-z]\d{1,4}|[a-z]?\d{3,6}[a-z]?)(?![\d/€]))(?! ?(?:euros?|€|g\b|kg|km|m\b|habitants|pages|lignes|personnes|ans))/g;

/** The code of a door or a card. */
export const doorCode: Rule = {
  code: "personal_risk",
  topic: "door-code",
  severity: "high",
  version: 3,
  find: ({ folded }) =>
    [CODE, TYPED]
      .flatMap((pattern) => matchesOf(folded, pattern))
      .map(({ 0: all, 1: figures = "", index }): Range => {
        const end = index + all.length;
        return { start: end - figures.length, end };
      }),
};
