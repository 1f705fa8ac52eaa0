import { rangesOf } from "../find-pattern.ts";
import type { Rule } from "./rule.ts";

/** Numbers of a register, of an account or of a card. */
export const REGISTER_NUMBERS = new RegExp(
  [
    // Social security: sex, year, month, department, commune, order, key.
    "(?<!\\d)[12][ .-]?\\d{2}[ .-]?(?:0[1-9]|1[0-2]|[2-9]\\d)[ .-]?(?:\\d{2}|2[ab])[ .-]?\\d{3}[ .-]?\\d{3}(?:[ .-]?\\d{2})?(?!\\d)",
    // Bank account (IBAN).
    "\\b[a-z]{2}\\d{2}(?: ?[a-z0-9]{4}){4,7}(?: ?[a-z0-9]{1,3})?\\b",
    // Bank card.
    "(?<!\\d)\\d{4}([ .-]?)\\d{4}\\1\\d{4}\\1\\d{4}(?!\\d)",
    "\\b(?:n ?°|no|numero|num|number)\\.? (?:de |d'|du |of )?(?:my |ma |mon )?(?:secu(?:rite sociale)?|carte d'identite|carte vitale|cni|passeport|passport|fiscal|allocataire|caf|etranger|titre de sejour|permis(?: de conduire)?|compte)(?: (?:est|is|le|caf|cpam|numero|:)){0,2}[ :]{1,3}(?:[a-z]{0,2}\\d[a-z0-9 ]{5,20})",
    // What opens an account.
    "\\b(?:password|mot de passe|mdp)(?: (?:d'|de |pour )?(?!est |is |c'est )[a-z]{2,12}){0,2}(?: (?:is|est|c'est))?[ :]{1,3}(?=[^\\s]{0,18}\\d)[^\\s]{4,20}",
    "\\b(?:passeport|passport|allocataire|numero fiscal|carte d'identite)(?: (?:numero|number|n ?°))?(?: (?:est|is))?[ :]{1,3}(?=[a-z0-9]{0,5}\\d)[a-z0-9]{7,15}\\b",
  ].join("|"),
  "g",
);

/** The number of a person in a register, of an account or of a card. */
export const identityNumber: Rule = {
  code: "personal_risk",
  topic: "identity-number",
  severity: "high",
  version: 3,
  find: ({ folded }) => rangesOf(folded, REGISTER_NUMBERS),
};
