import { anyOf } from "./vocabulary.ts";

/** Words that lure by themselves, or only with other words within reach. */
export type Lure = { lure: RegExp; needs?: RegExp; reach: number };

const alone = (...patterns: readonly string[]): Lure => ({ lure: anyOf(...patterns), reach: 0 });
const together = (needs: RegExp, reach: number, ...patterns: readonly string[]): Lure => ({
  lure: anyOf(...patterns),
  needs,
  reach,
});

const INHERITANCE = alone(
  "(?:legue[rz]?|ceder|donner|donne|faire (?:un )?don de|donation de|partager|remettre|transmettre|confier|distribuer)(?: [a-z']{1,12}){0,3} (?:(?:ma|toute ma|sa|notre) (?:fortune|richesse)|mes (?:biens|fonds|avoirs))\\b",
  "heritage (?:de |d'une valeur de |d'un montant de )?\\d[\\d .]{2,12}",
  "(?:don|donation|aide|somme|subvention)(?: [a-z']{1,10}){0,2} (?:de |d')(?:\\d{4,7}|\\d{1,3}(?:[ .]\\d{3}){1,2}) ?(?:€|e\\b|eur|euros|dollars|fcfa)",
  "\\d[\\d.,]{0,6} (?:millions?|mille|million) (?:d'euros|de dollars|euros?|dollars?|pounds)\\b",
  "(?:million|millions) (?:of )?(?:dollars|euros|pounds)\\b",
  "next of kin\\b",
  "(?:mon|notre|my) (?:notaire|avocat|banquier|lawyer|barrister) (?:vous |will )(?:contact|envoy|send)",
  "je (?:fais|propose|offre) (?:un |des )?dons? (?:d'argent|financiers?)",
);

const LOANS = together(
  /(?:sans justificatif|sans garantie|sans enquete|rapide|en (?:24|48|72) ?h|urgent|fichee?s?|interdite?s? bancaire|\btaux(?! zero| 0)|\d ?%|capables? de (?:me )?rembourser|entre particuliers?|personnes? serieuse|particulier a particulier|toute personne|\d{2} ?000|no credit check|interest|low rate|up to)/,
  70,
  "(?:offre|propose|accorde|octroie|obtene[rz]|obtenir|beneficie[rz]|besoin d|services?|solutions?|fais|dispose|finance|donne|disponible)[a-z]{0,3}(?: [a-z']{1,12}){0,3} (?:prets?|credits?|financements?|micro[ -]?credits?)\\b(?! (?:de |d'|du |gratuit))",
  "prets? (?:entre particuliers?|d'argent|personnels?|rapides?|financiers?|sans|de (?:\\d{4,}|\\d{1,3}[ .]\\d{3}))",
  "credits? (?:entre particuliers?|personnels?|rapides?|sans|de (?:\\d{4,}|\\d{1,3}[ .]\\d{3}))",
  "(?:i|we) (?:can |will )?(?:lend|loan|offer loans?)\\b",
  "(?:loan offers?|quick loans?|personal loans?)\\b",
);

const GAINS = alone(
  "(?<!je )(?:gagne[rz]?|touche[rz]?|empoche[rz]?)(?: [a-z'-]{1,12}){0,3} \\d[\\d .]{1,7} ?(?:€|e\\b|euros?|eur\\b|\\$)(?=[^.!?]{0,40}(?:par|/|chaque|facile|rapide|depuis|sans|a domicile|en ligne|de chez))",
  "gagne[rz]? (?:plus |beaucoup )?(?:d'|de l')argent (?:facile|rapide|en ligne|sur internet|depuis|sans|de chez|a domicile|chaque|grace|avec)",
  "revenus? (?:passifs?|illimites?|garantis?|residuels?|automatiques?)\\b",
  "(?:arrondi[rs][a-z]{0,4}) (?:vos|tes) fins? de mois\\b",
  "(?:liberte|independance) financiere\\b",
  "(?:quitte[rz]?) (?:mon|votre|ton) patron\\b",
  "(?:votre|ton|your) (?:propre patron|own boss)\\b",
  "argent facile\\b",
  "(?:earn|make) (?:up to |over |more than |at least )?[$€£]? ?\\d[\\d,.]{1,6}(?=[^.!?]{0,40}(?:per|a |/|every|from home|weekly|daily))",
  "(?:make (?:easy |quick |fast )?money (?:from home|online|fast)|easy money|passive income|guaranteed (?:returns?|profits?|income)|financial freedom|double your (?:money|investment|bitcoins?))\\b",
);

const HOME_WORK = together(
  /(?:gagn|€|euros|remuner|sans (?:experience|diplome|bouger|effort)|debutant|facile|recrut|rapide|je vous montre|contactez|ecrivez|par jour|earn|no experience|income|per (?:day|week))/,
  90,
  "(?:travail|job|emploi|activite|mission)s? (?:[a-z]{3,12} )?(?:a domicile|depuis chez (?:vous|soi|toi)|de chez (?:vous|soi|toi)|sur internet|en ligne|a la maison)\\b",
  "complements? de (?:revenus?|salaire)\\b",
  "revenus? (?:complementaires?|supplementaires?)\\b",
  "(?:work|working|jobs?) (?:from|at) home\\b",
);

const INVESTMENT = together(
  /(?:garanti|rendement|doubl|tripl|multipli|\bgagn|benefices?\b|profits?\b|rentab|\d ?%|sans risque|returns|earn\b|revenus?\b|signaux|apprends|formation|investisse[zr]|coach)/,
  80,
  "(?:bitcoins?|btc|crypto[a-z-]{0,12}|ethereum|usdt|trading|forex|traders?|binance)\\b",
  "(?:investi(?:r|ssez|ssements?)|placements?|invest)\\b",
);

const ABROAD = together(
  /(?:transporteur|caution|acompte|virement|\bcheque|mandat|par la poste|par courrier|\bdhl|verse[rz]|paypal|je vous paie|mon agent|envoie les cles|frais|deposit|courier|wire|cheque|send (?:me|the)|by post)/,
  220,
  "(?:je suis|je me trouve|me trouvant|etant|suis)(?: [a-z]{3,15})? (?:a l'etranger|en mission|en deplacement|hors de france|a londres|au canada|en cote d'ivoire|au benin|en afrique|aux etats-unis|en mer)\\b",
  "i(?:'m| am)(?: currently| presently)? (?:abroad|overseas|out of the country|offshore|working in|at sea)\\b",
);

const STRANDED = together(
  /(?:avance[rz]|m'avancer|prete[rz]|m'envoye|envoye[rz]|mandat|virement|send (?:me|money)|wire|lend me)/,
  90,
  "(?:bloque|coince|retenu)[es]{0,2} (?:a|au|en|dans|sans)\\b",
  "(?:stuck|stranded) (?:at|in|abroad|without)\\b",
);

const BANK_PAPERS =
  "(?:rib\\b|iban\\b|coordonnees bancaires|(?:informations?|donnees|infos) bancaires?|numero de (?:carte|compte)|numero fiscal|numero de (?:securite sociale|secu)|fiches? de paie|avis d'imposition|codes? d'acces|codes? (?:caf|ameli|banque)|full name and|carte (?:bancaire|bleue|d'identite)|cb\\b|codes? (?:de (?:carte|securite)|secret|confidentiel|sms|pin|bancaire)|identifiants?|mots? de passe|pieces? d'identite|passeport|cni\\b|cryptogramme|bank (?:details|account)|card (?:number|details)|passwords?|passport|pin\\b|id card|social security)";
const PAPERS_ASKED = alone(
  `(?:envoye|communique|donne|transmette|fournisse|indique|confie|laisse)z(?:[ -](?:moi|nous|lui))?[^.!?]{0,30}?\\b(?:votre|vos) (?:[a-z]{1,10} )?${BANK_PAPERS}`,
  `(?:envoie|donne|passe|file)(?:[ -](?:moi|nous)) (?:ton|tes|ta) (?:[a-z]{1,10} )?${BANK_PAPERS}`,
  `(?:il (?:me|nous) (?:faut|faudra(?:it)?)|j'ai besoin (?:de|d')|nous avons besoin (?:de|d')|je demande|(?:m'|me |nous )(?:envoyer|donner|communiquer|transmettre|fournir)) ?[^.!?]{0,20}?\\b(?:votre|vos|ton|tes|ta) (?:[a-z]{1,10} )?${BANK_PAPERS}`,
  `(?:send|give|provide|share|confirm|need)(?: me| us)? (?:[a-z]{1,8} ){0,2}your (?:[a-z]{1,8} )?${BANK_PAPERS}`,
  "(?:envoye|donne|communique|transmette|dicte)[rz](?:[ -]moi)? le code[^.!?]{0,40}(?:sms|recev|recu|texto)",
  "send (?:me )?the code\\b",
);

const BAIT = alone(
  "je prete (?:de |entre |jusqu'a )?\\d{1,3}[ .]?\\d{3}",
  "(?:livreur|transporteur|chauffeur|coursier)(?: [a-z]{1,8}){0,2} (?:demande|reclame|prend|veut) \\d{2,3} ?(?:€|euros)",
  "(?:debloquer|recuperer|toucher|retirer) mes (?:gains|fonds|avoirs)\\b",
  "(?:client|defunt) sans heritiers?\\b",
  "(?:ordinateur|pc|appareil|telephone|computer)(?: [a-z]{1,8}){0,2} (?:infecte|pirate|infected|hacked)[^!?]{0,60}?(?:appele[rz]|support|technicien|prendre la main|call)",
  "(?:assistance|support|technicien) microsoft\\b",
  "(?:regle|paye|verse)z (?:le |la |l'|les )?(?:transporteur|transport|livraison|livreur|expedition|frais)\\b[^.!?]{0,40}?(?:avant|virement|d'avance|mandat)",
  "(?:ouvr[a-z]{1,4}|cree[rz]?) un compte (?:avec|via|grace a) mon (?:code|lien)\\b",
  "(?:mon )?(?:code (?:de )?parrain(?:age)?|parrainage (?:banque|bancaire|boursorama|revolut|fortuneo))\\b",
  "(?:allez |vas )?recev[a-z]{2,4} un (?:code|numero)\\b[^!?]{0,60}?(?:donne|envoie|transmet|communiqu|dicte|renvoie)",
  "(?:leguer?|legue|offrir|donner|ceder|distribuer) (?:la somme de |un montant de )?(?:\\d{4,7}|\\d{1,3}(?:[ .]\\d{3}){1,2}) ?(?:€|euros|eur|dollars)",
  "(?:maladie incurable|phase terminale|condamnee? par (?:la|les) mede)[^!?]{0,80}?(?:\\bdon\\b|leguer|fortune|heritage|biens|somme)",
  "acomptes? en (?:bitcoin|crypto|usdt)",
  "recupere[rz]? (?:vos|votre|ton|tes) (?:comptes?|argent perdu|fonds perdus)\\b(?=[^!?]{0,60}(?:acompte|bitcoin|hack|paye|honoraires))",
  "(?:permis (?:de conduire )?sans (?:examen|passer)|(?:permis|diplomes?|fiches de paie|attestations?|titres? de sejour)[^.!?]{0,40}?(?:refaits?|sans passer|a l'identique|sans examen))",
  "faux (?:papiers|permis|diplomes?|documents|titres? de sejour|bulletins?|passeports?)\\b",
  "argent[ _-]?faciles?",
  "(?:million|billion)s?\\b(?: (?:dollars|euros|pounds))?(?=[^!?]{0,60}(?:blocked|account|partner|transfer|inherit|bloque|transfert|confidentiel))",
  "avance[rz] l'achat\\b(?=[^!?]{0,60}(?:commission|rembours))",
  "(?:regle|paye|verse|vire)z(?:[ -]moi)?(?: seulement| juste| simplement| uniquement)? \\d{1,5}(?:[.,]\\d{1,2})? ?(?:€|e\\b|euros?)(?! ?(?:l'entree|le billet|la place|le ticket|a la caisse))",
  "(?:virement|paiement|argent|reglement) d'abord\\b",
  "envoi (?:ensuite|apres (?:paiement|virement|reception))\\b",
  "\\d{2,5} ?(?:€|euros) (?:offerts?|de bonus|de prime)(?=[^.!?]{0,40}(?:chaque|par|ami|filleul|inscri|parrain))",
  "(?:je vous|on vous|nous vous) (?:fais|fait|faisons|ferai) (?:toucher|gagner|obtenir|recuperer) (?:jusqu'a )?\\d",
  "gagne[rz] (?:des cadeaux|un (?:iphone|voyage|smartphone|ordinateur)|une (?:ps5|voiture|carte))",
  "avances? (?:d'argent|de fonds|de tresorerie)\\b(?=[^.!?]{0,60}(?:rembours|facile|rapide|aucun|sans|papier))",
  "(?:aucun|sans) papiers? (?:demandes?|requis)(?=[^.!?]{0,30}(?:pret|credit|argent)|$)",
  "(?:receive|get) (?:double|triple)(?: back)?\\b",
  "votre (?:colis|compte|carte|dossier|livraison|abonnement)(?: [a-z]{1,10}){0,3} (?:bloque|suspendu|expire|en attente|retenu|limite)[es]{0,2}[^.!?]{0,60}?(?:pay|regl|cliqu|communiqu|envoy|lien|valid|frais|identifi)",
  "cliqu[a-z]{1,3} (?:vite|ici|sur (?:ce|le|mon) lien|le lien)[^.!?]{0,60}?(?:lot|gain|gagn|cadeau|prime|offre|argent|reclam)",
  "(?:felicitations?|bravo|congratulations)[^.]{0,20}?(?:vous (?:avez|etes)|tu as|you)[^.!?]{0,20}?(?:gagn|remport|selectionne|tire|won|selected)",
  "vous (?:avez (?:ete )?|etes )(?:l'heureu[a-z]{1,3} |notre )?(?:gagnante?|remporte|selectionnee?|tiree? au sort)\\b",
  "(?:reclame[rz]?|recupere[rz]?|toucher?|debloque[rz]?) (?:votre|ton|your) (?:lot|gains?|prix|cadeau|argent|prime|heritage)\\b",
  "(?:you(?:'ve| have)? (?:just )?won|claim your (?:prize|reward|gift|money)|lottery winner)\\b",
  "recevoir (?:votre|vos|ton) (?:aide|don|gains?|prime|fonds|argent|virement)(?: financiere)?\\b",
);

const CHEQUES = alone(
  "cheques?\\b[^.!?]{0,80}?\\b(?:renvoye|reverse|la difference|le surplus|pour moi et|sur votre compte)",
  "(?:recev|recept|encaiss|transit)[a-z]{0,10}\\b[^.!?]{0,30}?\\b(?:argent|fonds|virements?|sommes?|cheques?)\\b[^.!?]{0,50}?\\b(?:compte|commission)",
  "(?:prete[rz]?|loue[rz]?|fourni[a-z]{1,4}|utiliser)(?:[ -](?:moi|nous))? (?:votre|ton) compte\\b",
  "(?:recev|recept)[a-z]{0,10}\\b[^.!?]{0,30}?\\bcolis\\b[^.!?]{0,60}?(?:reexpedi|reenvoy|€|par colis|remuner|commission|paye)",
  "(?:receive|reship)[^.!?]{0,20}?parcels?\\b[^.!?]{0,50}?(?:reship|forward|paid|per parcel)",
);

const HOUSING = together(
  /(?:cles?\b|visite|par la poste|par courrier|\bdhl|reserve|garde (?:le|la)|bloque|avant|keys|viewing|paypal|mandat)/,
  110,
  "(?:verse|paye|envoye|vire)[rz](?:[ -]moi)?(?: [a-z]{1,10}){0,3} (?:€ |euros )?(?:d'|de )?(?:la |le |un |une |l')?(?:caution|depot de garantie|acompte|arrhes|premier loyer)\\b",
  "(?:versez|payez|envoyez|virez)[^.!?]{0,25}?\\b(?:caution|acompte|arrhes|loyer)\\b",
  "(?:pay|send|wire)(?: me)? (?:the |a )?deposit\\b",
);

const RECRUITING = alone(
  "(?:rejoin[a-z]{1,6}|integre[rz]?|agrandi[a-z]{1,4}|recrut[a-z]{1,4}|cherche)[^.!?]{0,25}?\\b(?:equipe|team|reseau|aventure|business|groupe)\\b[^.!?]{0,60}?(?:\\bvente|vendeu|distribut|independant|revenu|\\bgagn|bien-etre|cosmetique|argent|business|remuner|commission|opportunite)",
  "(?:marketing (?:de reseau|relationnel)|multi-?niveaux?|mlm|vente (?:en reseau|pyramidale)|network marketing)\\b",
  "opportunite(?: [a-z]{3,12})? (?:de business|d'affaires?|de gagner|financiere|en or)\\b",
  "(?:parraine[rz]?|recrute[rz]?) (?:vos |tes |des |\\d{1,2} |trois |deux )(?:amis?|proches|filleuls?|personnes)\\b",
  "deven(?:ez|ir|i[rs]) (?:distribut|vdi\\b|votre propre|rentier|riche|ambassad)[a-z]{0,6}",
  "business opportunity\\b",
);

const OCCULT = alone(
  "retour (?:[a-z]{4,10} )?(?:de l'etre aimee?|d'affection|affectif|de (?:votre|ton) (?:mari|femme|ex|conjoint|amour))\\b",
  "(?:desenvout|envout|maraboutage)[a-z]{0,8}",
  "(?:magie (?:blanche|noire|rouge)|portefeuille magique|vaudou|voyance|rituels? d'amour|love spells?|spell caster)\\b",
  "(?:grande?|maitre|puissante?|vraie?|celebre|professeur)(?: [a-z]{2,15})? (?:marabout|voyante?|mage|guerisseur)\\b(?! (?:rouge|lumineux))",
  "(?:marabout|voyante?|mage|sorcier)s?,? (?:[a-z-]{1,15} )?(?:africaine?|competente?|serieu[xs]e?|puissante?|international|guerisseur|medium|consult|resou|de naissance|reconnue?)",
);

const OTHER_SERVICE = together(
  /(?:\bgagn|\bargent|investi|opportunit|\bprets?\b|credit|aide financiere|recevoir (?:votre|le|ton|vos)\b|revenu|business|crypto|benefic|\bmoney|\bearn|profit|\bgrant|cadeau|\bgains?\b)/,
  90,
  "(?:contacte|ecri|ajoute|rejoin|rejoign|join|message|add|text|write|dispo|infos?)[a-z]{0,6}[^.!?]{0,30}?\\b(?:whats? ?app|wats? ?app|telegram|signal|messenger|snapchat|instagram)\\b",
);

const RENOVATION = alone(
  "(?:isolation|pompes? a chaleur|panneaux? solaires?|chaudiere|combles)[^.!?]{0,40}?(?:(?:a|pour) (?:1|un) ?(?:€|euro)|gratuite?s?|offerte?s?|(?:100 ?% )?financee?s?|prise? en charge)",
);

export const LURES: readonly Lure[] = [
  INHERITANCE,
  LOANS,
  GAINS,
  HOME_WORK,
  INVESTMENT,
  ABROAD,
  STRANDED,
  PAPERS_ASKED,
  BAIT,
  CHEQUES,
  HOUSING,
  RECRUITING,
  OCCULT,
  OTHER_SERVICE,
  RENOVATION,
];
