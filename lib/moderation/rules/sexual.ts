import { rangesOf } from "../find-pattern.ts";
import type { Range } from "../folded-text.ts";
import { disguisedWords } from "./disguised-words.ts";
import type { Rule } from "./rule.ts";
import { hintsIn } from "./sexual-hints.ts";
import { anyOf, isDenied, sentenceAround } from "./vocabulary.ts";

const PLAIN = anyOf(
  "plans? ?(?:cul|q|sexe?|coquins?|a (?:trois|3)|cam|chaud|discrets?|baise|kul)\\b",
  "(?:cul|baise|sexe) (?:ce soir|discret|gratuit|sans|dispo)\\b",
  "(?:fellations?|pipes? (?:baveuse|gratuite|contre|sous)|sodomie|cunnilingus|suceuses?|suceurs?|sucer|branlettes?|(?:te |me |se |vous )branle[rs]?|partouzes?|gang ?bang|ejacul[a-z]{1,6}|orgasmes?|masturb[a-z]{2,7}|bukkake|levrette|godes?|sex ?toys?|vibromasseurs?|bdsm|fetichis[a-z]{2,3}|dominatrice|nymphomanes?|nympho|porno(?:graphi[a-z]{1,4})?|film x\\b|nichons?|bonasses?|libertin(?:e|s|es|age)?|echangisme|echangistes?|candauli[a-z]{2,4}|trans(?:sexuelle)? active)\\b",
  "(?:pour|te|me|envie de|veux|veut|on|a) (?:te |me |se |bien )?(?:baiser|niquer|sauter une|tirer un coup)\\b(?! (?:la main|les doigts|sur))",
  "(?:relations?|rapports?|services?|faveurs?|moments?|plaisirs?|rencontres?|contenus?|photos?|avances|envies|actes?|partenaires?) (?:intimes?|sexuel(?:le)?s?|charnel(?:le)?s?|coquin(?:e)?s?|discrete?s? et|sans lendemain|sensuel(?:le)?s?|chaude?s?|erotiques?|torrides?|sexy|hot)\\b",
  "(?:calins?|bisous|jeux|soirees?|nuits?|massages?|tenues?|lingerie|cam|webcam|dames?|femmes?|coquine?) (?:coquin(?:e)?s?|coquins?|sexy|erotiques?|sensuel(?:le)?s?|tantriques?|naturistes?|intimes?|torrides?|crapuleux|chaude?s?|body ?body|nus?|nue|au lit|plus si|exigee)\\b",
  "(?:massages?|masseuse|masse)(?: [a-z]{2,12}){0,4},? (?:finitions?|avec extras?|happy ending|prostatique|complet (?:nu|avec)|pour hommes? seul|tantrique|erotique|sensuel)",
  "(?:escort(?:e|s|es|-?girls?|-?boys?)?|call-?girls?|gigolos?|prostitue(?:e|es|s)?|michetonn[a-z]{2,5})\\b(?! (?:ford|me to|my))",
  "(?:photos?|videos?|images?|selfies?)(?: [a-z']{1,8}){0,3} (?:nue?s?|denude[es]{0,2}|seins nus|deshabille[es]{0,2})\\b",
  "(?:nudes|dick pics?|send nudes|ma (?:grosse )?bite|ta (?:grosse )?bite|ta (?:petite )?chatte|chatte (?:mouillee|humide|rasee|epilee)|grosse bite|gros seins|tes seins|gros nibards|beau cul|ton cul|joli cul)\\b",
  "(?:petites? )?(?:culottes?|strings?|collants|chaussettes sales|lingerie) (?:deja )?(?:portee?s?|usagee?s?|sales?|exigee?)\\b",
  "plus si affinite",
  "(?:bien montee?s?|porte[sz]? quoi (?:sous|en dessous|la-dessous)|sous ta (?:jupe|robe)|(?:reviser|venir|finir|ensemble|avec moi) au lit|en manque cherche|(?:suce|je suce)(?: (?:et|dispo|bien|gratuit|pour|ce soir))|sexe (?:et (?:discretion|plaisir|plus|calins?)|assure|discret))\\b",
  "(?:sans tabous?|totalement nue?|entierement nue?|tout nu et|a poil|mec (?:actif|passif)|(?:actif|passif|passive) cherche|calins? (?:tarifes?|payants?|remuneres?)|du sexe contre|(?:have|having) sex|sex with|69 (?:et|ce|possible|avec)|poser? nue?s?(?= (?:pour|chez|devant)|$)|modele nue?)\\b",
  "(?:videos?|photos?|contenus?|appels?) (?:hot|x|coquine?s?|sexy|intimes?|chaude?s?|pour adultes?)\\b",
  "(?:femme|fille|voisine|homme|voisin|couple|cougar|etudiante)s? (?:tres )?(?:coquine?s?|sexy|infideles?|libertine?s?)\\b",
  "massages?[^.!?]{0,40}\\b(?:nue?s?|sensuel(?:le)?|coquin|erotique|intime)\\b",
  "(?:gateries?|petite gaterie|folles? nuits?|coucher (?:ce soir|avec (?:moi|toi|une?))|qui veut coucher|on couche|en manque(?= (?:de sexe|de calin|,? qui|d'amour physique))|sexuellement|peu farouches?|pas farouches?|ouverte d'esprit (?:pour|et)|naughty|no strings attached|clean(?:er)? naked|naked (?:cleaner|maid)|sexy maid|domination|cravache|fessees?)\\b",
  "(?:menage|menagere?|femme de menage|cuisine|repassage|jardinage)(?: [a-z]{1,8}){0,2} (?:nue?s?|en (?:tenue (?:sexy|legere|coquine)|lingerie|string|petite tenue))\\b",
  "(?:sugar (?:daddy|baby|mama)|daddy genereux|homme genereux|(?:jeune )?soumise? cherche|soumise\\b|maitre cherche|cherche (?:un )?maitre\\b(?! (?:nageur|chien|d'|de |pour (?:mon|ma)))|esclave sexuel)",
  "(?:pa(?:ye|ie)[rsz]?|paiement|remercie[a-z]{0,3}|regle[rz]?|rembourse[rz]?|recompense[a-z]{0,2}|loyer|dedommage[a-z]{0,5}) (?:toi |vous |moi )?en nature\\b(?! (?:par|avec|de) (?:des )?(?:legumes|confiture|repas|oeufs))",
  "(?:contre|en echange de|moyennant|pour) (?:des |de |quelques |petites? )?(?:faveurs|calins|gateries?|caresses|tendresse physique)\\b",
  "(?:je me|se|te) (?:deshabill|denud|masturb|touche devant)[a-z]{0,3}\\b(?=[^.!?]{0,30}(?:cam|devant|video|toi|vous|$))",
  "(?:webcam|cam|show) (?:sexy|coquin|hot|privee?|x)\\b",
  "(?:sexe|du sexe|sex)\\b(?: (?:sans|avec|oral|anal|torride|ce soir|tonight|gratuit|entre adultes|dispo))",
  "(?:envie|besoin|cherche|veux|parler|plan|pour du|for) (?:de |du |d')?(?:sexe|sex|cul)\\b(?! (?:feminin|masculin|oppose|faible|du |de (?:chat|bouteille|sac)|de-sac))",
  "(?:horny|blow ?jobs?|hand ?jobs?|hook ?ups?|kinky|nsfw|happy ending|erotic|sensual massage|naked (?:photos?|pics?|massage)|friends with benefits|fwb|one night stand|threesome|sexual (?:favou?rs?|services?|encounter)|xxx|casual sex|escort service|sexy (?:photos?|time|girl|woman))\\b",
  "(?:j'ai envie de toi|tu m'excites|tres excitee?|ca m'excite|fantasmes? (?:a|sexuel|coquin)|je suis (?:tres )?chaude?(?: et| ce soir| comme|$))",
  "(?:moments?|rendez-vous|apres-midi|soirees?) (?:de )?(?:calin[s]? |tendre[s]? )?(?:coquin|crapuleu[a-z]|adulter|5 a 7)",
);
const GIRL =
  "(?:jeunes? filles?|jf|etudiantes?|demoiselles?|femmes?|dames?|jeunes? femmes?|voisines?|girls?|wom[ae]n|lad(?:y|ies)|colocs?|colocataires?)";
const PLEASING =
  "(?:calines?|coquines?|dociles?|pas (?:compliquees?|farouches?|prudes?|coincees?)|peu farouches?|ouvertes?|mignonnes?|jolies?|sexy|sans tabous?|bien faites?|soumises?|sensuelles?|celibataires? et|affectueuses?|aimantes?|tendres?|tres gentilles? avec)";
/** A bed, a room or a bath that is shared against company; pictures; a massage that is none. */
const INVITING = anyOf(
  "(?:partag[a-z]{1,3})(?: [a-z']{2,6}){0,2}? (?:mon|ton|le meme|son|votre|un) lit\\b(?! (?:superpose|gigogne))",
  "lits? a partager\\b(?! en)",
  "(?:rechauff[a-z]{1,3}) (?:sous|au lit|dans (?:mon|ton|le) lit|a deux|mon lit|mes draps|mes nuits)|(?:sous|dans) (?:la|ma|ta|une) couette\\b[^.!?]{0,20}\\b(?:a deux|ensemble|voisine?|avec (?:moi|toi))",
  "partag[a-z]{1,3} (?:une |la |ma |ta |sa |de )?(?:douches?|bains?|baignoire)\\b",
  "(?:share|warm)(?: up)? (?:my|your) bed\\b|(?:fun|company|cuddles) in bed|benefits expected|keep me (?:warm|company) (?:at|in the) night",
  `(?:chambre|hebergement|logement|studio|lit|piaule|colocation|coloc|appart|loge|heberge|room|accommodation)\\b[^.!?]{0,30}?\\b(?:pretty|sexy|cute) (?:girl|woman|student)s?\\b`,
  `(?:chambre|hebergement|logement|studio|lit|toit|piaule|colocation|coloc|appart|loge|heberge)\\b[^.!?]{0,30}?\\b${GIRL}(?: (?:et|tres|assez|bien|plutot|gentille)){0,2} ${PLEASING}\\b`,
  `(?:chambre|hebergement|logement|lit|loge|heberge)\\b[^.!?]{0,30}?\\b${GIRL}(?: [a-z]{3,9})? (?:le soir|la nuit) avec moi`,
  "(?:chambre|hebergement|logement|studio|loge|heberge)\\b[^.!?]{0,30}?\\b(?:contre|en echange d[e'u]|moyennant)[^.!?]{0,15}?\\b(?:tendresse|affection|calins?|caresses?|(?:compagnie|presence) (?:feminine|nocturne|intime|la nuit)|bons moments|plaisirs?|services? (?:intimes?|speciaux))",
  "(?:massages?|masse[rz]?)\\b[^.!?]{0,60}?\\b(?:sans limites?|entre adultes|bougies|corps entier|tout le corps[^.!?]{0,25}(?:dames?|femmes?)|tout nu|toute nue|corps (?:a|contre) corps|en slip|intimes?)\\b",
  "(?:photograph[a-z]{1,4}|shootings?|seances? photos?|poser|pose|modeles?|mannequins?)\\b[^.!?]{0,40}?\\b(?:nues?|nus?(?= (?:chez|pour|artistique|dans))|denude[es]{0,2}|lingerie|seins nus|topless|deshabill[a-z]{1,3}|sexy)\\b",
  "(?:porte-?jarretelles|jarretelles|strip-?teas[a-z]{1,3}|striptease|sex ?friends?|(?:copine|copain|partenaire|compagne) de lit)\\b",
  "(?:pour|la|bonne|de) baise\\b",
  "(?:rencontres?|plans?) (?:entre )?adultes?(?! (?:handicap|autis|et enfant|de))\\b|(?:films?|videos?|contenus?|dvd) (?:x|pour adultes?)\\b",
  "(?:en |tenue )?(?:jupe courte|mini-?jupe|talons aiguilles|nuisette|petite tenue|tenue d'eve|decollete plongeant|tenue legere)\\b[^.!?]{0,40}?\\b(?:regarde|exigee?s?|bienvenue?s?|apprecie|m'aider|menage|demandee?|souhaitee?|de preference)",
  "(?:fille|femme|dame|voisine|serveuse|nounou|prof|etudiante|assistante)s? (?:tres |bien |plutot )?(?:sexy|canon|plantureuse|a forte poitrine)\\b",
  "sexy (?:teacher|cleaner|maid|nanny|neighbou?r|student|lady|man|guy|voisine|prof)s?\\b|(?:preferably|in|only) (?:lingerie|topless)\\b",
  "(?:ta poitrine|tes (?:fesses|seins|formes|courbes|levres|nichons)|tes (?:belles|jolies|longues) (?:jambes|fesses))\\b",
  "(?:loyer|chambre|logement|hebergement|toit)\\b[^.!?]{0,40}?\\b(?:gentille|calin|douce|tendre)[a-z]{0,2} (?:avec moi|la nuit|le soir)",
  "viens dormir (?:chez|avec|contre) moi\\b|(?:dormir|passer la nuit) (?:avec moi|dans mes bras|contre moi)\\b",
  "(?:relations?|aventures?|rencontres?) extra[ -]?conjugales?\\b|casual (?:fun|meet|dating|encounter)",
  "(?:beaux|jolis|gros|superbes) (?:seins|nichons|nibards)\\b|belles? (?:poitrine|fesses)\\b",
  "photos? de (?:tes |vos |mes )?(?:pieds|fesses|seins|culottes?)(?= (?:contre|a vendre|en echange|pour))",
  "(?:pa[iy]e[rz]?|pa[iy]ement|remboursement|merci) en (?:calins?|bisous|caresses|massages?)\\b",
  "(?:me|te|se) (?:regarder|voir|mater)(?: (?:me|te|se))? (?:deshabiller|doucher|changer|nue?)\\b|regarder me deshabiller",
  "sous-vetements? (?:deja )?(?:portes?|usages?|sales)\\b",
  "(?:hommes?|femmes?|dames?|voisine|diner|soiree|baignade nue?|massage|sauna)(?: [a-z]{2,9}){0,4}? et plus(?= ?[.!]| ?$)",
  "pas trop farouches?\\b",
  "(?:bisous|calins?|caresses) et (?:plus|le reste)\\b|plus si (?:entente|feeling|ca colle)\\b",
  "(?:remboursement|reglement|arrangement|compensation) en nature\\b(?! (?:par|avec|de|\\() ?(?:des )?(?:legumes|confiture|repas|oeufs|miel))",
  "couples? (?:cherche|ch|recherche) [^.!?]{0,30}?\\b(?:trio|a trois|melangis[a-z]{2,3}|bi\\b)",
  "(?:single|lonely|married|mature) (?:man|guy|woman|gentleman|lady)(?: [a-z]{2,8}){0,3}? (?:seek|look|want)[a-z]{0,3}[^.!?]{0,30}?\\b(?:fun|intimacy|lover|discreet|company at night|romance|no strings)",
);
/** A man or a woman who looks for another, with a word of what for. */
const SEEKING = anyOf(
  "(?:hommes?|h|jh|jeune homme|mec|monsieur|papy|couple|cpl|femmes?|f|jf|dame|male)(?: [a-z0-9]{1,10}){0,5} (?:cherche|ch|cherch|recherche|propose|recoit|dispo|veut|aimerait)\\b[^.!?]{0,60}?\\b(?:relations?(?! de| d'entraide| amicale| avec)|intimes?|discrete?s? (?:pour|et)|plaisirs?(?= (?:aux|a|partage|charnel|,|et|$))|caresses|sensualite|coquin(?:e)?s?|sexe|nuits?(?= (?:chaude|torride|a deux|ensemble))|affinites?|adultere|tendresse (?:et|partagee)|calins?)\\b",
  "cherche(?: une?)? (?:femme|jf|fille|homme|mec|dame|etudiante)(?: [a-z]{2,12}){0,3} pour (?:des |du |de |un |une |passer (?:un|des) )?(?:calins?|moments? (?:intimes?|tendres?|coquins?|chauds?|a deux)|plaisirs?|sexe|baiser|relations?|coucher|s'amuser (?:au lit|nus)|nuits?)\\b",
  "(?:dame|femme|fille|h|homme) (?:mure|chaude|coquine|mariee|seule|ronde|infidele)(?: et [a-z]{4,10})? (?:recoit|cherche (?:homme|amant|aventure)|dispo|se deplace|pour (?:moment|calin|plaisir))",
  "(?:aventure|rencontre) (?:extra-?conjugale|d'un soir|coquine|sans lendemain|torride|discrete)",
  "(?:amants?|maitresses?) (?:discrete?s?|cherche|regulier|pour|coquin)",
);
const DISGUISED: readonly string[] =
  "sexe sex sexy baise baiser porno porn suce sucer fellation escort nude nudes bite coquin coquine".split(" ");
/** What teaches, heals or protects; who suffered from it. */
const TAUGHT =
  /\b(?:education|harcel[a-z]{2,7}|violences?|agress[a-z]{2,5}|sante|orientation|prevention|infections?|egalite|abus|victimes?|exploitation|planning|consentement|majorite|reproduction|education|victim|bebe|bebes|enfants?|poussette|lapins?|chatons?|chats?|tabac)\b/;

/** A breed of dog. */
const OF_DOGS =
  /\b(?:italienne|anglaise|levriers?|chien(?:ne)?s?|laisse|croquettes|veterinaire|promener|balade|race)\b/;
const isDog = (folded: string, { start, end }: Range) =>
  folded.startsWith("levrette", start) && end - start < 10 && OF_DOGS.test(folded);

const isTaught = (folded: string, range: Range) => {
  const { before, after } = sentenceAround(folded, range, 45);
  return TAUGHT.test(`${before}|${after}`);
};

/** Sexual content or an advance: a place where neighbours help each other is not made for either. */
export const sexual: Rule = {
  code: "sexual",
  topic: "sexual",
  severity: "high",
  version: 1,
  find: ({ folded }) => [
    ...[...[PLAIN, INVITING, SEEKING].flatMap((words) => rangesOf(folded, words)), ...hintsIn(folded)].filter(
      (range) => !isTaught(folded, range) && !isDenied(folded, range) && !isDog(folded, range),
    ),
    ...disguisedWords(folded, DISGUISED),
  ],
};
