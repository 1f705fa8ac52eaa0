/*
 * What scams have in common, whatever their tale: each sign says little, several of different sorts in one text say much.
 */
import { rangesOf } from "../find-pattern.ts";
import type { Range } from "../folded-text.ts";
import { anyOf } from "./vocabulary.ts";

type Sign = { pattern: RegExp; weight: number };
const sign = (weight: number, ...patterns: readonly string[]): Sign => ({ pattern: anyOf(...patterns), weight });

const SIGNS: readonly Sign[] = [
  // What opens an account is asked for.
  sign(
    2,
    "(?:votre|ton|vos|tes|your|avec (?:un|une)|ta)(?: [a-z]{3,12})? (?:rib|iban|cartes? (?:bancaire|bleue)|cb|codes? bancaires?|mots? de passe|passwords?|identifiants?|comptes? (?:bancaire|paypal|lydia|revolut|en banque)[a-z]{0,3}|coordonnees(?: bancaires)?|paiement|card number|bank (?:account|details)|numero de (?:carte|compte|secu))\\b",
    "cartes? (?:bancaires? )?(?:a|au) (?:un |notre |mon )?(?:coursier|livreur|collegue|agent)\\b",
    "coursier[^.!?]{0,30}\\bcarte\\b",
    "(?:personnes?|gens|quelqu'un) (?:avec|ayant|qui (?:a|ont)) (?:un )?compte(?: bancaire| paypal| revolut)?\\b[^.!?]{0,40}\\b(?:encaisser|recevoir|virement)",
  ),
  // Money that nobody gets back.
  sign(
    2,
    "(?:western union|money ?gram|mandats?\\b|transcash|neosurf|paysafe|pcs\\b|gift ?cards?|cartes? (?:cadeaux?|steam|itunes|google play)|bitcoins?|btc\\b|crypto[a-z-]{0,10}|usdt|ethereum|forex)",
  ),
  // More than anything honest gives.
  sign(
    2,
    "likez? (?:des|les) (?:videos?|posts?|photos?)",
    "\\d{1,3} ?% (?:par|/|de rendement|chaque|garanti|a|per) ?(?:semaine|jour|mois|day|week)?",
    "(?:gagne[rz]?|touche[rz]?|earn|empoche[rz]?)(?: [a-z']{1,8}){0,2} (?:un max|gros|beaucoup|jusqu'a|facilement|un salaire|des commissions?|sur chaque|par clic|\\d{3,5})",
    "(?:get rich|devenir riche|resultats? garantis?|results? guaranteed|richesse rapide|attire l'argent|attirer l'argent|argent magique)",
    "(?:faire tourner|fructifier|faire fructifier|faire travailler|multiplier) (?:votre|ton|son|l') ?(?:argent|epargne|capital)",
    "\\d{2,5} ?(?:€|euros?|e\\b)?(?: et| puis|,)(?: [a-z']{1,8}){0,5} (?:recoit|recevez|recevra|avez|touche[rz]?|recupere[rz]?) \\d{3,6}",
    "(?:capital|mise|argent|bitcoins?|investissement)[^.!?]{0,15} (?:double|triple)",
    "(?:double|triple) (?:your|my) (?:money|bitcoins?)|revenus? complementaires?|fait gagner|\\d{1,3} millions?\\b|debloquer (?:\\d|des fonds|un heritage)",
    "(?:ramene|ramener|revenir) (?:ton|votre|l'etre|ta) (?:amour|ex|mari|femme|aimee?|conjoint)",
    "virement(?: instantane)?(?: puis|,| et| avant)[^.!?]{0,20} (?:envoie|poste|expedie)",
    "debloque[rz]? (?:tes|vos|ses) (?:gains?|fonds|primes?|aides?)",
    "(?:paye|payee?s?|payes?|remuneree?s?|\\d{1,3} ?(?:€|euros?))[^.!?]{0,15}(?:la|par|chaque|pour chaque) (?:video|like|avis|clic|post|tache|commentaire)",
  ),
  // The bait.
  sign(
    2,
    "(?:telephone|smartphone|iphone|console|tv|televiseur|ordinateur|voiture|aspirateur|robot|isolation)[^.!?]{0,25} (?:pour|a|for) (?:1|un) ?(?:€|euros?)",
    "(?:recevez|obtenez|gagnez|recois|touchez|reclamez)(?: [a-z']{1,8}){0,2} (?:\\d{2,5} ?(?:€|euros?)|une? (?:prime|bon|cadeau|aide))",
    "prime (?:de l'etat|energie|exceptionnelle|carburant|covid|renov)",
  ),
  // What is to be done at once, elsewhere.
  sign(
    1,
    "(?:cliqu(?:e|ez|ant)|(?:remplis|remplissez|repond[sz]?|repondez|complete[rz]?)(?: [a-z']{1,3})? ?(?:au |le |ce |l')?(?:formulaire|sondage|enquete|questionnaire|questions)|mettez a jour|confirmez|validez|inscription gratuite|telecharge[rz]|deposez|trade (?:pour|a votre place)|wallet\\b|pack vip|vip\\b|invite[rz]?(?: [a-z]{1,6}){0,2} amis|parraine[rz]?|like[rz]?\\b|liker|likant|likez|aimez des|(?:vous |t')explique(?:ra)? sur|telegram|whats ?app|en mp\\b|en prive|par mail prive|repondre vite|places limitees|sign up|contactez|appelez (?:le|notre|vite))",
  ),
  // Pay first.
  sign(
    1,
    "(?:acomptes?|arrhes|caution|depot de garantie|premier loyer|d'avance|a l'avance|frais (?:a l'avance|d'avance|de (?:voyage|transport|dossier|douane|visa|notaire|port|livraison|avion|transfert|gestion|deblocage)|d'(?:envoi|agence|avocat|inscription))|en payant|prenez en charge|just pay|upfront|in advance|(?:agence|transporteur|livreur|douane|notaire|avocat)(?: [a-z]{1,10}){0,3} (?:demande|reclame|exige) \\d{2,4}|payez \\d)",
  ),
  // Far away.
  sign(
    1,
    "(?:cameroun|benin|cote d'ivoire|burkina|togo|nigeria|ghana|mali|senegal|londres|dubai|syrie|irak|yemen|a l'etranger|en espagne|hospitalisee? (?:loin|a|au|en)|douanes?|plateforme petroliere|abroad|overseas|offshore|proprietaire absente?|il me manque (?:juste|seulement)|ne peux pas me deplacer|cles (?:envoyees|expediees|par la poste))",
  ),
  // Who is played.
  sign(
    1,
    "(?:directrice d'une|directeur d'une|heritiere?s?|associee? (?:honnete|fiable|serieu)[a-z]{0,2}|docteur [a-z]+ (?:ramene|soigne|fait)|notre ia\\b|expert trade|rencontre (?:serieuse|sincere)|banquier|banquiere|avocat de|huissier|agent de la banque|je suis (?:de la|du|agent|l'agent)|police|gendarmerie|militaire|soldat|general|widow|client est mort|mort sans|dead client|technicien|microsoft|netflix|amazon|paypal|votre banque|maitre|marabout|medium|voyante?|tuteur|mentor|coach|conseillere?|dear|beloved|ch(?:er|ere)e? ami)\\b",
  ),
  // How simple it is.
  sign(
    1,
    "(?:sans (?:experience|justificatif|examen|reviser|effort|banque|bouger|diplome|risque)|accepte(?:e|s)? d'office|accorde[es]{0,2} (?:en|a|aux)|garantie?s?\\b|en (?:24|48|72) ?h|en une semaine|en quelques jours|travail simple|job simple|argent facile|simple et|fichees?\\b|fiches? banque|interdits? bancaires?|meme fichees?|no risk|guaranteed|discret|depuis (?:leur|votre|ton|son) (?:smartphone|telephone|canape)|personnes? motivees?|faites confiance|100 ?% (?:legal|sur|fiable|gratuit))",
  ),
  // What happens if not.
  sign(
    1,
    "(?:suspendu[es]{0,2}|bloquee?s?|en danger|sera (?:fermee?|coupee?|supprimee?)|expiree?s?|urgente?|urgent|en attente|dernier rappel|dernier avis|sous peine)\\b",
  ),
  sign(
    1,
    "(?:partageons|on partage|commission|vous gardez|tu gardes|tu y gagnes|vous y gagnez|pourcentage|you keep|pour vous et|moitie pour)\\b",
  ),
  sign(
    1,
    "(?:envoyez|renvoyez|versez|depannez|remettez|pretez|prete|transferez|reversez|renvoie|avancez|depanne|avance|send|donnez|encaisser|m'envoyer)(?:[- ](?:moi|nous|lui|me|us))?(?: [a-z']{1,8}){0,3} (?:\\d{2,5} ?(?:€|euros?)?|carte|compte|argent|fonds|code|money|gift|main|cheques?|virements?)\\b",
  ),
  // Lending, which a bank does.
  sign(
    2,
    "(?:rachat de credits?|credits? (?:accorde|accepte|rapide|immediat|facile|sans|express)[a-z]{0,2}|prets? (?:accorde|rapide|immediat|express|sans|entre)[a-z]{0,2})\\b",
  ),
  // Passing on what belongs to others.
  sign(
    3,
    "vous (?:mettez|placez|donnez|versez) \\d{2,4}[^.!?]{0,50}\\bvous (?:avez|aurez|recevez|touchez|recuperez) \\d{3,5}",
    "coursier[^.!?]{0,40}\\bcarte (?:bancaire|bleue)",
    "(?:papiers|titre de sejour|visa|passeport)s? (?:en regle|garanti|valide)s?[^.!?]{0,50}\\b(?:acompte|semaine|jours|\\d ?€)",
    "(?:chiens?|chiots?|chatons?|chat|perroquet|yorkshire|bouledogue|labrador|spitz|persan|maine coon)\\b[^!?]{0,60}\\b(?:donner|adopter|offert|gratuit)[^!?]{0,80}\\b(?:frais de (?:voyage|transport|avion|vaccin|port)|cameroun|benin|transporteur|transport demande)",
    "(?:faire tourner|fructifier|multiplier) (?:votre|ton|vos) (?:argent|epargne)[^!?]{0,40}\\d ?%",
    "(?:reserve|loue)[rz]?\\b[^.!?]{0,30}\\b(?:en payant|en versant|contre) (?:l'|un |une )?(?:acompte|caution|arrhes)[^.!?]{0,40}\\b(?:lien|airbnb|site|virement|mandat)",
    "(?:recevoir|reception(?:ner)?|recois|recevez)(?: [a-z]{1,6}){0,3} (?:et )?(?:de )?(?:re-?expedi|re-?envoy|renvoyer|transfer|reverser)[a-z]{0,4}(?: [a-z]{1,6}){0,2} (?:paquets?|colis|fonds|virements?|argent)",
    "(?:encaisser|passer|recevoir)(?: [a-z]{1,8}){0,3} (?:cheques?|virements?|fonds)?[^.!?]{0,20}(?:on partage|commission)",
    "comptes? (?:caf|ameli|bancaires?|netflix|uber|verifies?)[^.!?]{0,15}\\b(?:valides?|verifies?|a vendre)",
    "(?:passe|passons|passer) (?:l'examen|le code|le test|l'epreuve)(?: [a-z]{1,6}){0,2} (?:pour|a) (?:toi|vous|ta place|votre place)",
    "(?:perte d'amour|impuissance|bague magique|bague de pouvoir|portefeuille magique|encens|desenvoutement|resout tous?|resoud tout|attire(?:r)? (?:la )?(?:chance|richesse))\\b",
    "fausses? (?:fiches?|attestations?|factures?)[^.!?]{0,40}\\b(?:commande|vends|€|discret)|faux (?:avis|bulletins?|rib)\\b[^.!?]{0,30}\\bcommande",
    "receive (?:payments?|transfers?)[^.!?]{0,30}\\bkeep",
    "free (?:puppy|kitten|dog|cat)[^!?]{0,40}\\bpay",
    "(?:offre|donne) (?:mon|ma|mes|une?) (?:chiens?|chats?|chiots?|chatons?|perroquet)[^!?]{0,60}\\b(?:benin|cameroun|cote d'ivoire|togo|a l'etranger)",
    "cercle (?:de dons?|d'abondance|magique)|roue d'abondance",
    "(?:voyante?|medium|tarologue)[^.!?]{0,30}(?:en ligne|question (?:offerte|gratuite)|par telephone|resultats?)",
    "je me suis trompee? de (?:beneficiaire|destinataire|compte)\\b",
    "reponses? (?:du|de l') ?(?:code|examen)[^.!?]{0,20}(?:vends|contre|€)",
    "cheque (?:de )?\\d{3,5}[^!?]{0,40}vous (?:gardez|garderez|renvoyez|reversez)",
    "i will pay you back[^.!?]{0,20}|send (?:me )?gift cards?",
  ),
];
const ENOUGH = 3;
/** Whoever asks for help with it, or speaks of it. */
export const SPOKEN_OF =
  /\b(?:qui (?:peut|m'|sait|connait|a deja|pourrait|veut|s'y|me)|comment|m'aide|m'aider|aide (?:pour|a )|aidez-moi|j'ai recu|on m'a|il m'a|elle m'a|je ne comprends|comprendre|expliqu|apprendre|apprends|atelier|eviter|arnaqu|escroqu|pas confiance|je me demande|quelqu'un (?:peut|sait|connait|pour)|besoin d'aide|qu'est-ce|c'est quoi|accompagn|how (?:do|to)|help me)/;

/** The signs of a scam, where there are enough of different sorts. */
export function scamSigns(folded: string): Range[] {
  const found = SIGNS.map(({ pattern, weight }) => ({ weight, ranges: rangesOf(folded, pattern) }));
  const total = found.reduce((sum, { weight, ranges }) => (ranges.length > 0 ? sum + weight : sum), 0);
  if (total < ENOUGH || SPOKEN_OF.test(folded)) return [];
  return found.flatMap(({ ranges }) => ranges);
}
