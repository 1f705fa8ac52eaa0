/*
 * Help on terms: only for one faith or origin, or not for some "because they are so", in whatever order it is said.
 */
import { rangesOf } from "../find-pattern.ts";
import type { Range } from "../folded-text.ts";
import { anyOf } from "./vocabulary.ts";

const FAITH =
  "(?:catholiques?|chretien(?:ne)?s?|musulman(?:e)?s?|juifs?|juives?|protestante?s?|evangeliques?|croyante?s?|pratiquante?s?|athees?|baptisee?s?|christians?|muslims?|jewish|catholics?)";
const BORN =
  "(?:francaise?s?(?: de souche| de sang| blancs?)?|blanche?s?|blancs|europeen(?:ne)?s?|nee?s? (?:en france|ici|francais)|de souche|d'origine francaise|arabes?|africaine?s?|maghrebine?s?|turcs?|turques?|white|born here)";
const LIKE_US = `(?:${FAITH}|${BORN}|de (?:ma|notre|la meme) (?:religion|foi|race|confession|communaute|culture|origine))`;
const ELSE_NOT =
  "(?:sinon (?:non|pas|rien|inutile|passe[rz]?|c'est non)|(?:pour |a )?(?:les |tous les )?autres,? ?(?:,|:|n'|ne |ce n'|c'est |passe|s'abst|abst|inutile|rien|non|allez|ailleurs|doivent|peuvent (?:chercher|aller|passer)|se debrouillent|pas la peine|merci de)|others? (?:need not|please|go|keep|should)|if not,? (?:no|don't|go))";
const ONLY =
  "(?:uniquement|seulement|exclusivement|only|de preference|exige[es]{0,2}|obligatoire|et pas (?:les )?autres?)";
/** Those who are kept out, and what is said to be so of all of them. */
const GROUP =
  "(?:gens du voyage|roumaine?s?|roms?|gitans?|tsiganes?|arabes|noirs|africaine?s?|maghrebine?s?|musulman(?:e)?s|juifs|juives|etrangere?s|immigre[es]{0,2}|migrant(?:e)?s|refugie(?:e)?s|asiatiques|chinois|turcs|algeriens|marocains|gros(?!ses? )|grosses|obeses|vieux|vieilles|handicape(?:e)?s|homos?(?:sexuels)?|gays|lesbiennes|trans|femmes|filles|feignants|faineants|beneficiaires|rsa|chomeurs|assistes|pauvres|sdf|jeunes (?:de|des) (?:cites?|quartiers?)|gens (?:des|du|de la) (?:cites?|quartiers?|bled|rsa)|gypsies|foreigners|migrants|muslims|jews|women|old people|fat people)";
const SO_THEY_ARE =
  "(?:(?:ils|elles|ca|they|ces gens|ces gens-la|tous|toutes) (?:[a-z]{2,9} ){0,2}?(?:salissent|sali|volent|vole|cassent|casse|mentent|puent|pue|abiment|trichent|profitent|abusent|savent (?:pas|rien)|comprennent|n'ont qu'a|n'ont qu|ne (?:savent|font|rendent|respectent|comprennent|travaillent|paient|veulent|sont)|conduisent|sont (?:tous|toutes|trop|bien trop|pas|sales?|voleurs|voleuses|feignants|menteurs|incapables|nulles?|dangereux|lents?|lentes?|bruyants)|degradent|detruisent|rendent (?:jamais|rien|pas)|se debrouillent|steal|lie|smell|break|never|are (?:all|too|dirty|lazy))|(?:c'est|ce sont) (?:tous |toutes |que |tous des |rien que )?(?:des |une )?(?:voleurs|voleuses|menteurs|feignants|assistes|profiteurs|sales?|salete|bruyants?)|on (?:sait|connait) (?:ce que ca donne|comment (?:ils|elles|c'est)|la suite))";
const NOT_FOR = `(?:pas|plus|aucune?|jamais|rien|no) (?:de |d')?(?:[a-z']{2,14} ){0,4}?(?:pour|aux?|a des|chez|avec|for|to|de|d') ?(?:les |des |ces |la |l')?${GROUP}`;

const TERMS = anyOf(
  `(?:si|quand|pourvu que|a condition que|seulement si|que si|if)\\b[^.!?]{0,30}?\\b(?:famille|personne|parents?|enfants?|vous|tu|voisine?s?|couple|on|ils|elles|you|family|they)(?: [a-z']{1,8}){0,2}? (?:est|etes|es|sont|soient|soit|are|is|be) ${LIKE_US}[^!?]{0,25}?\\b${ELSE_NOT}`,
  `(?:a condition|pourvu|a la condition)[^.!?]{0,30}\\b(?:soient|soit|soyez|sois|d'etre|que vous etes) ${LIKE_US}`,
  `(?:famille|personne|parents?|voisine?s?|couple|enfants?|helper|family)s? (?:doit|doivent|devra|devront|devez|must)(?: [a-z]{2,10})? (?:etre|be) ${LIKE_US}`,
  `(?:si|quand) (?:vous|tu|on|la famille|la personne)(?: n')? ?(?:n'etes|n'es|n'est|etes|es|est) (?:pas|ni) (?:un |une )?${LIKE_US}\\b[^.!?]{0,12}\\b(?:inutile|pas la peine|passe[rz]?|s'abstenir|abstenez|non merci|ne (?:me )?(?:repond|contact|appel|ecri))`,
  `(?:entre|pour|aux?|reserve[es]{0,2} aux?|chez|avec|for|famille|personnes?|couples?|voisine?s?|candidate?s?|helper)(?: les| des| un| une| petits| jeunes)? (?:vrais? |familles? |gens |personnes? |couples? )?${LIKE_US}(?: pratiquante?s?| uniquement)?,? ?\\(?${ONLY}`,
  `(?:entre|pour|aux?|reserve[es]{0,2} aux?|for)(?: les| des| un| une| petits| jeunes| enfants)? ?(?:vrais? |familles? |gens |personnes? |couples? )?${LIKE_US}\\b[^!?]{0,25}?[,.;:(] ?${ELSE_NOT}`,
  `(?:que|qu')(?: (?:pour|a|aux|avec|des|les))(?: des| les)? (?:gens |familles? |personnes? )?(?:de (?:ma|notre|la meme) (?:religion|foi|race|confession|origine)|${FAITH}|blancs|blanches)\\b`,
  `(?:francais|blancs|chretiens|catholiques|les notres|nos compatriotes) d'abord\\b[^.!?]{0,40}\\b(?:etrangers|autres|immigres|migrants|musulmans)`,
  `(?:si|quand)\\b[^.!?]{0,20}?\\b(?:famille|personne|parents?|vous|tu|voisine?s?|couple|on|ils|elles)(?: [a-z']{1,8}){0,2}? (?:est|etes|es|sont) (?:une? )?${LIKE_US},? ?(?:passe[rz]? (?:votre|ton|leur) chemin|s'abstenir|abstenez|inutile|pas la peine|non merci|ce (?:sera|n'est)|c'est non|je (?:ne|n'|refuse)|n'insistez)`,
  `(?:sera|seront|doit etre|est) ${LIKE_US} ou (?:ne (?:sera|seront) pas|rien|personne)`,
  `(?:sauf|mais pas|hors de question|excepte|non merci) (?:s'(?:il|elle|ils|elles)|si (?:c'est|la famille|vous|tu|on|l'enfant)) (?:est|sont|etes|es)?(?: une?| des)? ?(?:noire?s?|arabes?|juifs?|juives?|musulman(?:e)?s?|roms?|gitan(?:e)?s?|etrangere?s?|etrangers?|handicapee?s?|gays?|homo|lesbienne|trans|gros|grosse|africaine?s?|maghrebine?s?|asiatiques?|roumaine?s?)\\b`,
  `couples? (?:heteros?|normal|traditionnel)s?,? ${ONLY}`,
  `${NOT_FOR}\\b[^!?]{0,30}?\\b${SO_THEY_ARE}`,
  `${SO_THEY_ARE}[^.!?]{0,40}?\\b${NOT_FOR}\\b`,
  `(?:les |des )${GROUP} (?:[a-z]{2,9} ){0,2}?(?:salissent|volent|cassent|mentent|puent|conduisent mal|abiment|trichent|profitent|ne (?:savent|font|rendent|respectent)|savent pas)\\b[^.!?]{0,40}?\\b(?:pas|donc|alors|aucune?|jamais) `,
);

/** Where help is bound to a faith or an origin, or refused with a prejudice. */
export const refusingTerms = (folded: string): Range[] => rangesOf(folded, TERMS);
