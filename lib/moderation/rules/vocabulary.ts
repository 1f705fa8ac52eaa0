/*
 * What several rules need to know of the words around a mark: that it is denied, that help is asked to understand it,
 * or that somebody speaks of a danger to warn of it.
 */
import { around, type Range } from "../folded-text.ts";

/** One pattern of many, each at the beginning of a word. */
export const anyOf = (...patterns: readonly string[]) => new RegExp(`\\b(?:${patterns.join("|")})`, "g");

const DENIED =
  /\b(?:ne|n'[a-z]{1,12}|pas|sans|aucune?|ni|jamais|rien de|plus de|zero|stop|non aux?|interdite?s?|never|not|no|without|don't|isn't)(?: (?!mais\b)(?:d'|l')?[a-z']{1,12}){0,2} (?:d'|l')?$/;

/** "pas de", "sans", "never": what follows is not offered or asked. */
export const isDenied = (folded: string, range: Range): boolean =>
  DENIED.test(around(folded, range, { before: 45, after: 0 }).before);

/** The sentence around a part of a text, as far as it is read. */
export function sentenceAround(folded: string, range: Range, reach = 80): { before: string; after: string } {
  const { before, after } = around(folded, range, { before: reach, after: reach });
  return { before: before.split(/[.!?;]/).at(-1) ?? "", after: after.split(/[.!?;]/)[0] ?? "" };
}

const PAPERS =
  /\b(?:comprendre|(?:m'|s'|nous |lui |leur )?expliquer|verifier|relire|dechiffrer|decoder|lire|remplir|contester|resilier|signer|classer|declarer|se renseigner|savoir si|reconnaitre|eviter|formulaire|on m(?:e |'a )(?:demande|propose|dit|reclame|parle)|j'ai recu|ils me (?:demandent|reclament)|(?:l[ae']|ma|mon) ?(?:banque|caf|mairie|proprietaire|magasin) (?:me |m'a )?(?:demande|reclame|prend)|understand|read|explain|fill in)\b/;

/** Help with a paper, a message or an idea is asked or offered just before the mark: the mark is only its subject. */
export const isAboutPapers = (folded: string, range: Range): boolean =>
  PAPERS.test(sentenceAround(folded, range).before);
