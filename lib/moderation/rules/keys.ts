import { rangesOf } from "../folded-text.ts";
import type { Rule } from "./rule.ts";

const KEYS = new RegExp(
  [
    "\\b(?:clef?s?|cles|key|keys)\\b[^.!?]{0,30}?\\b(?:sous|dans|derriere|under|behind|in) (?:le |la |les |un |une |the |a |my |mon |ma )?(?:paillasson|tapis|pot|pots|pierre|boite aux lettres|boite a lettres|cache|door ?mat|mat|flower ?pot|mailbox|letterbox|jardiniere|compteur)(?: de fleurs?)?\\b",
    "\\b(?:sous le paillasson|under the (?:door ?)?mat)\\b",
    "\\b(?:porte|maison|fenetre) (?:reste |restera |est toujours |toujours |sera )(?:toujours )?ouverte\\b",
    "\\bje (?:ne ferme|laisse) (?:jamais |toujours )?(?:pas )?(?:ma |la )?porte(?: a cle| ouverte)?\\b",
    "\\b(?:door is (?:always |left )?(?:open|unlocked)|i never lock)\\b",
  ].join("|"),
  "g",
);

/** Where the key is, or that the door is open. */
export const keys: Rule = {
  code: "personal_risk",
  topic: "keys",
  severity: "high",
  version: 2,
  find: ({ folded }) => rangesOf(folded, KEYS),
};
