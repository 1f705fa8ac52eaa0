import { rangesOf } from "../find-pattern.ts";
import { around, type Range } from "../folded-text.ts";
import type { Rule } from "./rule.ts";

const SOLE = "(?:seule?|isolee?|solo)";
const MORE = "(?:encore |toute? |tte |tt |toujours |tres |completement |desormais |maintenant |totalement )?";
const HOME =
  "(?:a la maison|chez (?:moi|elle|lui|soi|nous|eux)|a (?:son|mon) domicile|dans (?:ma|sa|mon|son|la|l'|cette|une|un)(?: ?(?:grande?|petite?|vieille|vieux))? ?(?:maison|appartement|appart|logement|studio|pavillon|ferme|immeuble)|au fond de|la nuit|le soir|les soirs|les nuits|toute la (?:journee|nuit)|en journee)";
const ALONE = new RegExp(
  [
    `\\b(?:j'habite|j'y habite|je vis|je loge|habitant|vivant|vit|vi|vis|habite|demeure|loge) ${MORE}${SOLE}\\b(?! (?:avec|dans l'immeuble a))`,
    `\\b(?:toute? |tte )?${SOLE} (?:avec (?:mon|ma|mes|\\d|deux|trois|mes \\d|mes deux|mes trois) (?:bebes?|petits?|nouveau-ne|chien|chat|chats|enfants?) )?${HOME}\\b`,
    `\\b(?:je suis|etant|suis|est) (?:une? )?(?:femme|dame|personne agee|veuve|veuf|vieille dame|vieux monsieur)(?: agee)? ${MORE}${SOLE}\\b`,
    "\\bje suis (?:toute )?seule? au (?:\\d+ ?(?:e|er|eme)?\\b|rez|premier|deuxieme|troisieme|quatrieme|cinquieme|dernier)",
    `\\b(?:reste|restera|rentre|sera|est|laisse|etre) ${MORE}${SOLE} (?:de|entre|jusqu'a|apres|le|pendant|tous les) (?:\\d|[a-z]{4,9} (?:soir|nuit|matin)|midi|l'ecole|les nuits)`,
    `\\b(?:reste|restera|est|sera|suis) ${MORE}${SOLE} (?:le matin|l'apres-midi|tous les (?:matins|apres-midi|soirs|jours)|la journee)\\b`,
    "\\b(?:i|she|he|mother|father|mum|mom|dad|grandmother|grandfather|who) (?:live|lives|living|am|is) (?:all )?(?:alone|on my own|on her own|on his own|by myself|by herself)\\b(?! (?:in this|with))",
    "\\bje suis (?:toute? )?seule? et (?:[a-z']{1,8} ){0,4}(?:me lever|bouger|sortir|me deplacer|marcher|du lit)\\b",
    "\\bpersonne d'autre que (?:moi|elle|lui) (?:a la maison|chez|ici)\\b",
    `\\b(?:est|suis|reste|sera) ${MORE}${SOLE} (?:du matin au soir|du lundi|toute la semaine|en semaine|toute la journee|le week-end)\\b`,
    "\\b(?:home alone|alone at (?:home|night)|alone in (?:my|the|her|his) (?:house|flat|apartment|home)|alone all (?:day|night))\\b",
    "\\b(?:il n'y a )?(?:jamais )?personne (?:d'autre )?(?:avec (?:moi|elle|lui) )(?:a la maison|la nuit|le soir|chez)",
  ].join("|"),
  "g",
);
/** People in general, whom somebody offers to help: nobody is pointed at. */
const ANYBODY =
  /\b(?:quelqu'un|une? personnes?|des personnes|personnes?|gens|ceux|celles|dames?|voisins?|seniors?|aines|tortues?|chats?|chiens?|lapins?|poules?|plantes?|somebody|someone|anyone|people|those)(?: (?:agee?s?|isolee?s?|malades?|ainee?s?))?(?: qui)? ?$/;

const isAnybody = (folded: string, range: Range) =>
  ANYBODY.test(around(folded, range, { before: 45, after: 0 }).before);

/** Somebody is alone at home. */
export const alone: Rule = {
  code: "personal_risk",
  topic: "alone",
  severity: "high",
  version: 3,
  find: ({ folded }) => rangesOf(folded, ALONE).filter((range) => !isAnybody(folded, range)),
};
