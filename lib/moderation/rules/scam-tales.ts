import type { Lure } from "./scam-lures.ts";
import { anyOf } from "./vocabulary.ts";

/** Far enough for a tale of some sentences. */
const REACH = 260;
const tale = (needs: RegExp, ...patterns: readonly string[]): Lure => ({
  lure: anyOf(...patterns),
  needs,
  reach: REACH,
});

/** Money without work, with a word of how simple it is or whom to bring. */
const EASY_MONEY = tale(
  /\b(?:sans? (?:bouge|experience|effort|diplome|bouger|competences?)|debutante?s?|je (?:vous|te) (?:forme|montre|guide|explique tout)|il suffit|smartphone|canape|tranquille|vite fait|inscri[a-z-]{3,12}|parrain|recrues?|filleuls?|ambassad|mon (?:canal|equipe|lien|groupe)|places? limitees?|carte bancaire|whats ?app|telegram|en (?:mp|prive|message)|en regardant|registration fee|no experience|stuffing|sign up|my team|dm me|message me|rapidement|garanti|formation|methode|envoye[rz]|revenus|\d ?€|jours|kit)/,
  "(?<!(?:cotisation|participation|abonnement|adhesion|loyer)s?(?: [a-z]{1,8}){0,2} )\\d[\\d .]{1,6} ?(?:€|e\\b|euros?|balles|eur\\b)(?: nets?)? ?(?:par|/|la|chaque|a la) ?(?:jour|semaine|mois|heure)",
  "\\$?\\d[\\d,]{2,6} (?:a|per|every) (?:day|week|month)\\b",
  "(?:complete[rz]?|booste[rz]?|augmente[rz]?|arrondi[rs][a-z]{0,4}|double[rz]?|multiplie[rz]?) (?:vos|tes|votre|ton|son|l') ?(?:mise|revenus?|salaire|fins? de mois|retraite|economies|argent)\\b",
  "(?:gagne[rz]?|te fer|te faire|vous faire|se faire)(?: [a-z']{1,10}){0,2} (?:d'|de l')?(?:argent|fric|thune|\\d{3,5} ?(?:€|e\\b|euros?|balles))\\b",
  "tu gagnes? (?:sur|une|de l)",
  "petit job\\b",
  "(?:partenaires?|collaborateurs?|personnes?) (?:motive|ambitieu|serieu)[a-z]{1,3} (?:pour|en|dans) (?:un |du |le )?(?:business|affaires?|projet en ligne|activite|vente)",
  "(?:gros|gros ses|tres bons|bons|excellents) (?:revenus|gains|benefices)\\b",
  "(?:business|affaire) (?:en ligne|rentable|a domicile|sans risque)\\b",
  "teletravail\\b(?=[^.!?]{0,60}(?:€|euros))",
  "(?:make|earn) (?:extra |good )?(?:money|cash|income)\\b",
  "need (?:quick|fast|extra) cash\\b",
);
/** Something far away, and money for it first. */
const FAR_AWAY = tale(
  /\b(?:premier loyer|caution|acompte|arrhes|d'avance|davance|par avance|avant (?:livraison|la livraison|l'envoi|visite|la visite)|des (?:la )?reception d|virement|coupons?|mandats?|frais|paye[rz]? (?:le|la|les|juste)|pay[er]? le camion|cartes? (?:steam|cadeau|google|itunes)|western|deposit|by wire)/,
  "(?:je suis|je pars|je vais|jpar|je vis|etant|je me trouve|parti|actuellement|expatrie)(?: [a-z]{2,12}){0,4} (?:a l'etranger|au (?:portugal|canada|royaume-uni|benin|togo|quebec|maroc|luxembourg)|en (?:mission|angleterre|afrique|cote d'ivoire|espagne|irlande|australie|belgique|deplacement|irak)|a (?:londres|dubai|new york|bruxelles|geneve))\\b",
  "(?:les |the )?(?:cles?|keys) (?:vous |will )?(?:seront|sera|be|sont)? ?(?:expedie|envoye|sent|posted|mailed)[es]{0,2}\\b",
  "(?:orphelin(?:at|s)|mission humanitaire|eglise|enfants malades) (?:au|en|a) (?:togo|benin|cote d'ivoire|afrique|haiti|congo|cameroun|senegal|mali|ghana|nigeria)\\b",
);
/** A gift that must be paid for before it comes. */
const PAID_GIFT = tale(
  /\b(?:je (?:donne|done|offre|cede)|a donner|don d|gratuit|offert|giving away|free\b|je fais don)/,
  "(?:seuls?|seulement|juste|uniquement|il (?:ne )?reste)(?: [a-z']{1,12}){0,9} (?:a payer|a regler|a votre charge|a verser|a avancer)\\b",
  "(?:transport|livraison|envoi|camion|transporteur|expedition|frais|port)(?: [a-z']{1,10}){0,8} (?:(?:est|sont|sera|reste|seront) a (?:payer|regler|votre charge|verser)|a (?:payer|regler) (?:avant|d'avance|par))(?<!(?:venir|a) chercher.{0,60})",
  "(?:faut|fo|faudra|devez)(?: [a-z']{1,8}){0,2} (?:payer|paye|regler)(?: [a-z]{1,6}){0,2} (?:camion|transport|livraison|transporteur|frais|assurance|port|dossier)\\b",
  "(?:cover|pay)(?: for)?(?: the| only)? (?:courier|shipping|delivery|transport)(?: costs?| fees?)?\\b",
);
/** An account that is said to be closed, and what opens it. */
const CLOSED_ACCOUNT = tale(
  /\b(?:confirme[rz]|valide[rz]|communique[rz]|mettez a jour|renseigne[rz]|transmette[rz]|cliquez|verify|confirm) (?:[a-z]{1,8} ){0,3}(?:identifiants?|code|coordonnees|carte|informations?|lien|compte|donnees|details|account)/,
  "votre (?:[a-z]{3,12} ){0,3}(?:a ete|est|sera) (?:suspendu|bloque|limite|desactive|cloture|ferme)[es]{0,2}\\b",
  "(?:your|the) (?:[a-z]{3,10} ){0,2}account (?:has been|is|will be) (?:suspended|blocked|limited|locked|closed)\\b",
);
const LENDING = tale(
  /(?:\btaux|\d ?%|whats ?app|reponse (?:immediate|rapide)|remboursables?|toute personne|serieux|instant|bad credit|approval)/,
  "(?:nous|je|j'|on|we|i) ?(?:accord|octroy|octroie|financ|propos|offr|prete|offer|lend)[a-z]{0,4}(?: [a-z']{1,10}){0,3} (?:prets?|credits?|financements?|loans?|credit)\\b(?! (?:de |d'|du ))",
  "(?:financements?|prets?|credits?) (?:de |d')\\d[\\d .]{2,8}",
  "instant loan\\b",
);
const NEAR_ONE = tale(
  /\b(?:m'avancer|me preter|virement|mandat|envoie|envoyer?|avance|western|code|carte)\b/,
  "(?:perdu|volee?|bloquee?)(?: [a-z]{1,6}){0,2} (?:carte|portefeuille|sac|papiers)\\b(?=[^!?]{0,80}(?:m'avancer|me preter|avance[rz]|mandat|me les envoyer|me depanner))",
  "(?:perdu|on m'a vole) (?:ma carte|mon portefeuille|mon sac)\\b(?=[^!?]{0,80}(?:m'avancer|me preter|mandat|me depanner de))",
  "(?:maman|papa|mamie|papi|mum|mom|dad)\\b[^.!?]{0,30}(?:casse|perdu|nouveau|broke|lost)[^.!?]{0,30}?(?:telephone|portable|numero|phone)",
);
const BORROWED_NAME = tale(
  /\d{1,2} ?%|commission|pour vous|\bgard(?:ez|er)\b|remuner/,
  "prete-nom\\b",
  "encaisser (?:des|un|mes|quelques) cheques?\\b",
);
const SPIRITS = tale(
  /\b(?:couples?|amour|conjoint|etre aime|problemes?|chance|resultats?|revenir|mari|femme|ex|argent|gratuite?)\b/,
  "(?:professeur|maitre|docteur|medium|grand)(?: [a-z]{3,12})?,? (?:medium|voyante?|marabout|guerisseur|mage)\\b(?! (?:rouge|vert|du|de la))",
  "fai(?:s|t|re) revenir (?:votre|ton|l'etre|le|la) (?:conjoint|mari|femme|ex|aimee?)",
);

/** Tales of several sentences: none of their words would do alone. */
const PAID_TASKS = tale(
  /(?:rembours|\bpay|remuner|€|gratuit|avis|gagn|salaire|commission|cheque|bonus|offert)/,
  "testeu(?:rs?|ses?) de produits\\b",
  "(?:recrut|cherch)[a-z]{1,4} (?:des )?testeu(?:rs|ses)\\b",
  "avis (?:5 etoiles|cinq etoiles|positifs?|google|amazon)\\b",
  "(?:mandataires?|agents? (?:financiers?|de transfert)) (?:pour|charge|financier)",
  "(?:recevoir et )?transferer (?:des|les|vos) (?:virements?|fonds|sommes)\\b",
  "(?:put a sticker|car wrap|sticker on your car|mystery shopper|client mystere)\\b",
  "(?:kit|pack|frais) (?:de depart|de demarrage|d'inscription|de formation)\\b",
  "sondages? (?:remunere|paye)|repond[a-z]{2,4} a (?:ce|un|notre) sondage\\b",
  "(?:keep (?:your|a|the) (?:part|share|commission)|send (?:back )?the rest)\\b",
);
const FORTUNE = tale(
  /\b(?:avenir|amour|minutes|offert|gratuit|consult|seance|tel|pur|appel|question|destin|resultat)/,
  "(?:medium|voyante?)(?: pure?| de naissance|,)(?! rouge)",
  "(?:lire|predi[st]|voir|connaitre) (?:votre|ton|l'|vos) ?avenir\\b",
  "(?:tarot|cartomanci|numerolog|astrolog)[a-z]{0,6} (?:divinatoire|serieu|gratuit|par)",
);
const SOLDIER = tale(
  /\b(?:confiance|argent|amie?|malle|coffre|or\b|fonds|donate|donner|trust|reply|bank|partager)/,
  "(?:soldat|militaire|general|officier|medecin) (?:americaine?|de l'onu|francais)(?: [a-z]{2,10}){0,3} (?:en mission|en syrie|en irak|en afghanistan|au yemen|en ukraine|base)",
  "malle (?:d'argent|d'or|remplie|de billets)",
  "(?:american soldier|us army|army officer|widow with|late husband|large (?:fund|sum))\\b",
);

export const TALES: readonly Lure[] = [
  PAID_TASKS,
  FORTUNE,
  SOLDIER,
  EASY_MONEY,
  FAR_AWAY,
  PAID_GIFT,
  CLOSED_ACCOUNT,
  LENDING,
  NEAR_ONE,
  BORROWED_NAME,
  SPIRITS,
];
