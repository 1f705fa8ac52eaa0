import { rangesOf } from "../find-pattern.ts";
import type { Range } from "../folded-text.ts";
import { recruitingHouses } from "./paid-organisations.ts";
import { REGULATED } from "./regulated-works.ts";
import type { Rule } from "./rule.ts";
import { anyOf, isAboutPapers, isDenied, sentenceAround } from "./vocabulary.ts";

const TRADE =
  "(?:plomb(?:ier|iere)|elect?ricien(?:ne)?|chauffagiste|macon|carreleu(?:r|se)|couvreu(?:r|se)|peintre|menuisi(?:er|ere)|charpentier|ebeniste|serrurier|vitrier|plaquiste|platrier|facadier|garagiste|mecanicien(?:ne)?|paysagiste|elagueur|jardinier|femmes? de menage|homme de menage|aide[ -]menagere|auxiliaire de vie|aide a domicile|coiffeu(?:r|se)|estheticien(?:ne)?|manucure|avocate?|notaire|huissier|expert[ -]comptable|comptable|juriste|architecte|geometre|chauffeurs? (?:vtc|de taxi|prive)|taxi|demenageurs?|nounou|nourrice|assistante? maternelle?|artisan|ramoneur|depanneur|traiteur|plumber|electrician|builder|cleaner|roofer|handyman|hairdresser|lawyer|accountant|gardener|childminder|decorator|mechanic|removal company|gas (?:fitter|engineer)|plasterer|locksmith|bricklayer|mecano|carpenter|prothesiste ongulaire|toiletteu(?:r|se)|cordonnier|tapissier|webmaster|infographiste|cuisiniste|pisciniste|frigoriste|agent immobilier)";
/** What some do for their living and others among neighbours. */
const CALLING =
  "(?:coach|photographe|informaticien(?:ne)?|couturi(?:er|ere)|traductrice|traducteur|interprete|chauffeur|baby-?sitter|cuisini(?:er|ere)|repetiteur|masseu(?:r|se)|formatrice|moniteur|monitrice|formateur|maquilleuse|maquilleur|dj|animateur|animatrice|educatrice|educateur|photographer|translator|driver)";
const QUALIFIED =
  "(?:diplomee?|agreee?|qualifiee?|professionnel(?:le)?|pro|certifiee?|experimentee?|independante?|assermentee?|conventionnee?|confirmee?|de metier|declaree?)s?\\b(?! (?:est|etait|ne|n'|m'|me) )";

/** Words of a business, whoever writes them. */
const BUSINESS = anyOf(
  "(?:n ?°? ?|numero (?:de )?)?siret\\b(?! [^.!?]{0,30}association)",
  "siren (?:n ?°? ?)?\\d",
  "(?:auto|micro)[ -]?entrepr(?:eneu|is)[a-z]{1,4}",
  "(?:mon|notre|ma) (?:petite |propre )?(?:boite (?:fait|propose|intervient|s'occupe|vous)|(?:entreprise|societe|agence|activite) (?:de |d'|du |familiale|propose|intervient|offre|realise|effectue|specialisee|est (?:specialisee|assuree|a votre)|s'occupe|vous|assure))",
  "(?:entreprise|societe|sarl|eurl)s? (?:de |d'|du )(?:nettoyage|menage|demenagement|plomberie|renovation|peinture|batiment|jardinage|maconnerie|toiture|couverture|electricite|ravalement|debarras|ramonage|depannage|serrurerie|services a domicile)",
  "devis (?:gratuit|offert|rapide|sur|sous|detaille|immediat|possible|et (?:deplacement|facture))",
  "(?:sur|besoin d'un|faire un|fais (?:un|vos|des)|etablis (?:un|des|vos)|demandez (?:un|votre)) devis\\b",
  "(?:garantie |assurance )?decennale\\b",
  "(?:rc|assurance|responsabilite civile) pro(?:fessionnelle)?\\b",
  "factures? (?:fournies?|possibles?|sur demande|acquittees?|a l'appui)",
  "(?:suis|sui|travaille|bosse|installee?)(?: [a-z]{3,15}){0,2} a mon co(?:mp|n)te\\b",
  "(?:freelance|profession liberale|travailleur independant|clientele|(?:mes|nos) clients)\\b",
  "(?:mes|nos) prestations\\b",
  "prestations? (?:soignees?|a domicile|de qualite)\\b",
  "(?:garage mobile|(?:bosse|travaille|job|boulot) au (?:black|noir)|fin de chantier|nettoyage de (?:bureaux|locaux)|cherche (?:des |petits )?chantiers|prix au m2|own business|do your (?:tax return|accounts|books))\\b",
  "(?:grille tarifaire|tarifs? (?:sur demande|professionnel))\\b",
  "(?:deplacement (?:offert|gratuit|inclus))\\b",
  "(?:vtc|taxi (?:conventionne(?! (?:est|etait|ne|n'|qui|me|m'))|toutes distances)|services? de taxi)\\b",
  "(?:poste a pourvoir|(?:j'|nous |on )(?:embauch|recrut)[a-z]{1,3}\\b(?! (?:de suite, le kit|des (?:voix|benevoles|chanteu|joueu|musicien|volontaires)))|(?:embauche|recrute) (?:une?|des (?!voix|benevoles|chanteu|joueu|musicien|volontaires|lecteu|copain|amis)|auxiliaire|femme|aide)|contrat (?:cdi|cdd))",
  "contrat cesu",
  "(?:entreprise|societe) (?:familiale|generale|artisanale|locale|de proximite)\\b",
  "nous intervenons (?:partout|dans|sur|chez|rapidement|7)",
  "je consulte (?:a domicile|sur rendez-vous|en ligne)",
  "(?:salon (?:de coiffure|d'esthetique|de toilettage) (?:mobile|a domicile)|coiffure (?:a domicile|mobile)|osteo(?:pathe)? animali(?:er|ere))\\b",
  "(?:depannage|toilettage|coiffure|menage|reparation|cours|travaux|nettoyage|entretien|pose)s?\\b[^.!?]{0,25}\\bpar (?:une? )?(?:vraie? )?(?:pro|professionnel(?:le)?)s?\\b",
  "interventions? (?:le jour meme|sous (?:\\d{1,2} ?h|24))",
  "(?:free quote|no obligation quote|fully insured|(?:call|ask|message me) for a quote|(?:my|our) (?:company|business|clients|customers))\\b",
  "(?:licensed|certified|qualified|professional|registered) (?:electrician|plumber|builder|cleaner|roofer|hairdresser|lawyer|accountant|gardener|childminder|teacher|tutor|photographer|translator|nanny|driver|mechanic)s?\\b",
);
/** Words in which people sell what they do. */
const SALES = anyOf(
  "(?:travail (?:soigne|propre|serieux|de qualite|garanti)|travaux soignes|interventions? rapides?|toutes urgences|tous corps (?:de metier|d'etat)|essai compris|pack de \\d{1,2} (?:heures|seances|cours)|references (?:available|verifiables|serieuses|sur demande)|a moindre cout|self-employed|hourly rate|satisfait ou rembourse|prix (?:imbattables?|attractifs?)|meilleurs? prix|petits prix)\\b",
  "\\d{1,2} (?:ans|annees) (?:d'experience|de metier)\\b",
);
const SOUGHT = anyOf(
  `(?:cherche|recherche|(?<!\\b(?:il|elle|qui) a )besoin d(?:e |')|(?:me|nous|m'en) (?:faut|faudrait)|conna[a-z]{1,5}|recommand[a-z]{1,4}|looking for|need|hire|seeking|embauche|engage)(?: ?une?| des| a| an)?(?: (?:bon(?:ne)?|vraie?|petite?|good|reliable|super))? ?${TRADE}\\b`,
);
const EXPERT = anyOf(
  "(?:cherche|recherche|besoin d'|il (?:me |nous )faut )(?:une? )?(?:vraie? )?(?:pro|professionnel(?:le)?|specialiste|expert)\\b(?! (?:retraite|benevole))",
);
const OFFERED = new RegExp(
  `(?:^(?:une? )?|[.!?:,(] ?|\\b(?:je suis|je sui|suis|en tant que|comme|i am an?|i'm an?) (?:une? )?)(?:${TRADE})\\b`,
  "g",
);
const OFFER =
  /\b(?:diplome|qualifie|profession|experiment|experience|propos|dispo|chantiers?|pour (?:installer|refaire|reparer|poser|changer)|vous (?:conseille|defend)|refai[st]|travail (?:propre|soigne)|\bprix\b|m2|forfait|promo|reservation|\bfacture|own business|fitted|fees|s'occupe de vo|interv|devis|tarif|deplac|realis|effectu|tous travaux|agree|certifi|a domicile|24 ?h|7 ?j|a votre service|conventionn|pas cher|independant|ouverture de porte|restaure|estimation|reserve[zr]|toutes distances|inscrite? au barreau|sur mesure|pour vos |prenez rendez|ans de metier|toutes? demandes?|offers?|available|services)/;
const TITLED = anyOf(
  `${TRADE} (?:[a-z]{2,12} )?${QUALIFIED}`,
  `${TRADE} (?:se deplace|a votre service)`,
  `(?:coiffeu(?:se|r)|prothesiste ongulaire|maquilleuse|tatoueu(?:r|se)|toiletteu(?:se|r)) a domicile`,
  "chauffeur (?:pro|professionnel|prive|avec licence)\\b",
);
const CALLED = anyOf(
  `${CALLING} (?:[a-z]{2,14} ){0,2}?(?:${QUALIFIED}|mariages?|du conservatoire|des ecoles|en lycee|particulier)`,
);
const PAID =
  /\d ?(?:€|euros?|eur|e)\b|premiere seance|seances? individuelle|consultez (?:mes|nos)|mes formules|nos formules|\d ?€|\btarifs?\b|\bprix\b|remuner|payant|\bcesu\b|factur|par heure|de l'heure|\bmariages?\b|forfait|\bpack\b|\bpromo|honoraires|reservation|\bfees\b|prefecture|per hour|\brates?\b/;

const AMONG_NEIGHBOURS =
  /\b(?:retraitee?s?|a la retraite|benevol[a-z]{0,6}|(?<!(?:devis|deplacement) )gratuit(?:ement)?|ancien(?:ne)?|ex-|apprentie?|(?<!tarif )etudiante?|pour rien|sans contrepartie|amateur|du dimanche|d'un jour|passionnee?|retired|used to|for free|volunteer)\b/;
const OF_ANOTHER =
  /\b(?:mon|ma|mes|notre|son|sa) (?:mari|femme|pere|mere|frere|s(?:oe|o)ur|fils|fille|voisine?|cousine?|oncle|tante|amie?|copain|copine|grand-pere|grand-mere)\b|\b(?:chez|rendez-vous|cv|stage|lettre|motivation|candidature|entretien|attendre|ouvrir (?:la porte )?a|appeler|telephoner|numero|choisir|trouver|ecrire|courrier|accompagn|conduire|emmener|avis|livre|manuel|reviser|concours|cap|metier|offre d'emploi|demarches?|statut|creer|devenir|dossier|attestation|urssaf|prete[rz]?|refuse de|quote from)/;

const wordsAround = (folded: string, range: Range) => {
  const { before, after } = sentenceAround(folded, range, 70);
  return { before, both: `${before}|${after}` };
};
const isOfAnother = (folded: string, range: Range) =>
  isAboutPapers(folded, range) || isDenied(folded, range) || OF_ANOTHER.test(wordsAround(folded, range).before);
const isAmongNeighbours = (folded: string, range: Range) => AMONG_NEIGHBOURS.test(wordsAround(folded, range).both);

const HAS_TRADE = new RegExp(
  `\\b(?:${TRADE}|nous|notre|entreprise|artisan|pro|clients?|devis|travaux|renovation|toiture|urgences?|cesu|paiement apres)\\b`,
);
/** Who minds children and names a rate is a neighbour, until a licence is named. */
const MINDER =
  /^(?:nounou|nourrice|femmes? de menage|aide[ -]menagere|cleaner|childminder)(?: [a-z]{2,12})? (?:experimentee?s?|confirmee?s?)\b/;
const MINDS = /(?:nounou|nourrice|childminder)$/;
const LICENSED = /\b(?:agree|diplom|declar|contrat|conventionn|entreprise|places?\b|licen[cs]ed|registered|profession)/;

function tradesIn(folded: string): Range[] {
  const offered = rangesOf(folded, OFFERED).filter((range) => {
    const after = folded.slice(range.end, range.end + 60);
    return OFFER.test(after) && !(MINDS.test(folded.slice(range.start, range.end)) && !LICENSED.test(after));
  });
  const called = PAID.test(folded) ? rangesOf(folded, CALLED) : [];
  return [
    ...rangesOf(folded, SOUGHT),
    ...rangesOf(folded, EXPERT),
    ...(HAS_TRADE.test(folded) ? rangesOf(folded, SALES) : []),
    ...offered,
    ...rangesOf(folded, TITLED).filter(({ start, end }) => !MINDER.test(folded.slice(start, end))),
    ...called,
  ].filter((range) => !isAmongNeighbours(folded, range));
}

/** A trade or regulated work, offered or asked as such. Who was of the trade and helps a neighbour is welcome. */
export const paidProfessional: Rule = {
  code: "paid_professional",
  topic: "trade",
  severity: "medium",
  version: 1,
  find: ({ folded }) =>
    [
      ...rangesOf(folded, BUSINESS),
      ...rangesOf(folded, REGULATED),
      ...recruitingHouses(folded),
      ...tradesIn(folded),
    ].filter((range) => !isOfAnother(folded, range)),
};
