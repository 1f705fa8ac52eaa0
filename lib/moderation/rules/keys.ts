import { rangesOf } from "../find-pattern.ts";
import type { Rule } from "./rule.ts";

const KEYS = new RegExp(
  [
    "\\b(?:clef?s?|cles|key|keys)\\b[^.!?]{0,30}?\\b(?:sous|dans|derriere|under|behind|in) (?:le |la |les |un |une |the |a |my |mon |ma )?(?:paillasson|tapis|pot|pots|pierre|boite aux lettres|boite a lettres|cache|door ?mat|mat|flower ?pot|mailbox|letterbox|jardiniere|compteur)(?: de fleurs?)?\\b",
    "\\b(?:clef?s?|cles|double|keys?)\\b[^.!?]{0,25}?\\b(?:sous|derriere|under|behind|underneath) (?:le |la |les |un |une |the |a |my |mon |ma |l')[a-z]{3,14}\\b(?<!main|porte|coude)",
    "\\b(?:clef?s?|cles|double)\\b[^.!?]{0,20}?\\b(?:cachee?s?|planquee?s?|hidden)\\b",
    "\\b(?:porte|portail|garage|maison|baie vitree|fenetre)(?: (?:de |du )[a-z]{3,10})? (?:n'est|ne (?:sera|ferme|se ferme)) (?:jamais|pas|plus)(?: fermee?| verrouillee?)?(?: a cle)?\\b",
    "\\b(?:on|nous|je) (?:ne )?(?:ferm[a-z]{1,4}) (?:jamais|pas|plus) (?:a cle|la porte|le portail)\\b",
    "\\b(?:clef?s?|cles|double|trousseau|keys?)\\b(?! (?:du (?:jardin partage|local|club)|de la salle))[^.!?]{0,30}?\\b(?:chez|with|at) (?:la |le |l'|ma |mon |notre |nos |les |my |the )?(?:voisine?s?|gardien(?:ne)?|concierge|neighbou?rs?|caretaker)\\b",
    "\\b(?:clef?s?|cles|keys?) (?:est |sera |sont |is )?(?:sur|accrochee?s?|pendue?s?|posee?s?|laissee?s?|on|hanging)(?: (?:sur|dans|a|au|in|on))? (?:le |la |un |une |the )?(?:compteur|garage|clou|rebord|abri|cabanon|fenetre|crochet|nail|hook)\\b",
    "\\bporte (?:jamais|pas|non) (?:fermee|verrouillee)\\b",
    "\\b(?:sous le paillasson|under the (?:door ?)?mat)\\b",
    "\\b(?:porte|maison|fenetre|portail|baie)(?: (?:vitree|(?:du |de la |de l'|d')[a-z]{3,10}))? (?:reste |restera |est toujours |toujours |sera )(?:toujours )?ouverte?\\b(?![^.!?]{0,30}(?:cassee?|repar|poignee|bloque|coince|air|aer))",
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
  version: 3,
  find: ({ folded }) => rangesOf(folded, KEYS),
};
