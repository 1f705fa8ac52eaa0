import { rangesOf } from "../folded-text.ts";
import type { Rule } from "./rule.ts";

const ALONE = new RegExp(
  [
    "\\b(?:j'habite|j'y habite|je vis|je loge|habitant|vivant|vit|vis|habite) (?:encore |toute? |toujours |tres |completement )?(?:seule?|isolee?)\\b(?! (?:avec|dans l'immeuble a))",
    "\\b(?:toute? )?seule? (?:a la maison|chez (?:moi|elle|lui|soi)|dans (?:ma|sa|mon|son|une grande) (?:maison|appartement)|la nuit|le soir|toute la journee|en journee)\\b",
    "\\b(?:je suis|etant|suis) (?:une? )?(?:femme|dame|personne agee|veuve|veuf|vieille dame)(?: agee)? (?:toute? )?seule?\\b",
    "\\bje suis (?:toute )?seule? au (?:\\d+ ?(?:e|er|eme)?\\b|rez|premier|deuxieme|troisieme|quatrieme|cinquieme|dernier)",
    "\\b(?:i|she|he|mother|father|mum|dad|grandmother|grandfather) (?:live|lives|living) (?:all )?(?:alone|on my own|on her own|on his own|by myself|by herself)\\b",
    "\\b(?:home alone|alone at home|alone in (?:my|the) (?:house|flat))\\b",
  ].join("|"),
  "g",
);

/** Somebody is alone at home. */
export const alone: Rule = {
  code: "personal_risk",
  topic: "alone",
  severity: "high",
  version: 2,
  find: ({ folded }) => rangesOf(folded, ALONE),
};
