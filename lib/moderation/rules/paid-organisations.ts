/*
 * A house of business that looks for customers among neighbours: a private nursery, an institute, a driving school, an agency.
 */
import { rangesOf } from "../find-pattern.ts";
import type { Range } from "../folded-text.ts";
import { anyOf } from "./vocabulary.ts";

const HOUSE =
  "(?:(?:micro-? ?)?creches?|instituts?|centres? (?:de (?:formation|langues?|beaute|bien-etre|remise en forme|fitness|bilan|soins|minceur|coaching)|auto|equestre|esthetique)|auto-? ?ecoles?|agences?(?: (?:de services?|immobiliere|de voyages?|matrimoniale))?|cabinets?|salons? (?!du|de jardin|de l'|de la maison|marocain)|ecoles? (?:de (?:musique|langues?|danse|conduite|cuisine|coiffure)|privees?)|salles? de (?:sport|fitness|musculation)|clubs? de (?:fitness|sport|remise en forme)|garages?|studios? (?:photo|de danse|de tatouage|de yoga|de pilates)|organismes? de formation|academie|pensions? (?:canine|feline|pour (?:chiens|chats|animaux))|spa|concession|entreprise|societe|boutique|restaurant|bureau d'etudes|residence (?:services|senior)|jardin d'enfants prive|language (?:school|centre|center)|nursery|driving school|agency|training cent(?:re|er)|gym)";
const RECRUITS =
  "(?:(?:ouvre|ouvrent) (?:ses|leurs) (?:portes|inscriptions)|(?:vient|viennent) d'ouvrir|(?:encore |reste |dispose (?:encore )?de |a |propose )?(?:[a-z]{2,6} |\\d{1,2} )?places? (?:disponibles?|libres?|vacantes?|restantes?|a la rentree|en (?:septembre|janvier)|pour (?:la rentree|septembre))|inscriptions? (?:sont )?(?:ouvertes?|jusqu|en cours|des |a partir|possibles?|toute)|inscrivez(?:-vous| vos)|vous (?:accueill|recoi|propos|attend|form|accompagn|offr)[a-z]{1,4}|(?:prenez|sur) rendez-vous|nouveaux? (?:clients?|eleves?|patients?|adherents?)|recrut[a-z]{1,3} (?:ses|des|de nouveaux) (?:eleves|clients?|stagiaires)|cherch[a-z]{1,3} (?:ses|des|de nouveaux) (?:clients?|eleves|vendeurs|stagiaires|proprietaires)|(?:signature du |un )?contrats? (?:de|d'accueil|sur|a l'annee|possible|signe)|(?:cours|seance) (?:d'essai|decouverte)|premier (?:mois|cours) offert|(?:nouvelles? )?sessions? (?:de|d'|en)|financement|moniteurs? diplomes?|(?:estimation|bilan|diagnostic|audit) (?:offerte?|gratuite?)|tarifs?|a partir de \\d|des \\d{1,3} ?€|eligible (?:au )?cpf|cpf\\b|has places|sign up|enrol|now open|open for)";
const NAMED = anyOf(`${HOUSE}\\b[^!?]{0,70}?\\b${RECRUITS}`);
const OURS = anyOf(
  `(?:notre|nos|our) ${HOUSE}\\b[^!?]{0,80}?\\b(?:${RECRUITS}|vos |votre |ouvert|services?\\b|places\\b)`,
  "(?:notre|nos) (?:centre|etablissement|structure|organisme|institut|cabinet|agence|enseigne|ecole)s?\\b[^.!?]{0,40}\\b(?:propose|forme|accueille|recrute|prepare|dispense|ouvre)[a-z]{0,3}\\b[^!?]{0,50}\\b(?:cap|bts|titre|diplome|financement|cpf|inscri|contrat|places?|tarif|rendez-vous|clients?|stagiaires?|eleves?)",
  "notre equipe de (?:professionnels|specialistes|techniciens|formateurs|moniteurs|coachs|artisans|praticiens)\\b",
  "(?:nous|on) (?:recrut[a-z]{1,3}|form[a-z]{1,3}|accueill[a-z]{1,3})(?: [a-z]{2,9}){0,2} (?:clients?|stagiaires|apprenants|nouveaux eleves)\\b",
);
/** Somebody who goes there, asks the way in, or a house that belongs to all. */
const OF_NEIGHBOURS =
  /\b(?:aider|aidez|(?<!\b(?:une|d') ?)aide\b(?! (?:menagere|a domicile))|accompagn[a-z]{1,4}|m'accompagn|aller|y va|comment|remplir|lettre|(?:mon|ma|le|son|un) dossier|je (?:cherche|recherche|voudrais|dois|vais|suis|n')|quelqu'un|qui (?:peut|m'|vient|veut)|avec (?:moi|nous|elle|lui)|m'a|m'ont|me (?:demande|propose)|besoin|associati(?:on|f)|benevol[a-z]{2,5}|entraide|mon (?:fils|rendez-vous|conseiller|pere|mari)|ma (?:fille|mere|place|voiture)|mes|covoiturage|portes ouvertes du|municipale?|(?:centre|espace) social|mjc|maison de quartier|paroisse|lycee|college)\b/;
const OF_NEIGHBOURS_OURS =
  /\b(?:associati(?:on|f)|benevol[a-z]{2,5}|municipale?|centre social|mjc|paroisse|sans (?:niveau|payer))\b/;

/** Where a house of business calls for customers. */
export function recruitingHouses(folded: string): Range[] {
  if (OF_NEIGHBOURS_OURS.test(folded)) return [];
  return [...rangesOf(folded, OURS), ...(OF_NEIGHBOURS.test(folded) ? [] : rangesOf(folded, NAMED))];
}
