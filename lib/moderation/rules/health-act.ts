import { rangesOf } from "../find-pattern.ts";
import type { Range } from "../folded-text.ts";
import { adviceIn } from "./health-advice.ts";
import { MEDICINE, NAMED_MEDICINE } from "./medicine-names.ts";
import type { Rule } from "./rule.ts";
import { anyOf, isAboutPapers, isDenied, sentenceAround } from "./vocabulary.ts";

const GIVE =
  "(?:il me reste|me reste|j'ai (?:encore |du |des |deux |\\d )?|je (?:donne|cede|vends|cherche|recherche)|donne|donner|vend[sz]?|cede|echange|cherche|recherche|qui (?:aurait|a|peut|pourrait|vend)|quelqu'un (?:aurait|a)|aurait|depanne[rz]?(?:-moi)?|me passer|me filer|passez-moi|en panne d|looking for|run out of|leftover|spare|giving away|anyone have|need some)";
const HANDED = anyOf(
  `(?:besoin d|depann[a-z]{1,3}(?:[ -]moi)? d)(?:e |')(?:un peu de |quelques |\\d |deux |trois |cette |mon |ma |une? (?:boite|plaquette) de |l')?${NAMED_MEDICINE}\\b`,
  "(?:plaquettes?|comprimes?|cachets?|doses?|tubes?)(?: (?:de|d'|of) ?[a-z]{4,16})?[^.!?]{0,25}?\\b(?:d'avance|je (?:la|les|vous) rends?|me (?:passer|preter|ceder)|jusqu'a (?:lundi|mardi|mercredi|jeudi|vendredi|samedi))",
  `(?:surplus|restes?|stock|boites?|plaquettes?|flacons?|tablettes?)(?: [a-z0-9]{1,8}){0,2} (?:de |d')${MEDICINE}\\b`,
  `${GIVE}(?: [a-z0-9']{1,14}){0,5} (?:d'|l')?${MEDICINE}\\b`,
  `${MEDICINE}\\b[^.!?]{0,30}?\\b(?:a donner|a preter|a ceder|en rab|a vendre|a echanger|sans ordonnance|non entamee?s?|jamais (?:ouvert|utilise)|me depanner|free to|en surplus|en trop)`,
  "(?:(?:medicaments?|antibiotiques?|ordonnances?) )?sans (?:ordonnance|prescription|consultation)\\b",
  "(?:fausse ordonnance|faux certificat medical|certificat de complaisance)\\b",
  "(?:ferait|faire|fasse|ecrire|prescri[a-z]{1,5}|renouvel[a-z]{1,4}|signer|obtenir)(?: [a-z]{1,8}){0,2} (?:une |mon |l')?(?:ordonnance|arret maladie|arret de travail|certificat medical)\\b",
  "(?:me |nous |vous |m'|lui )(?:re)?prescri[a-z]{1,5}\\b",
);
/** To be fetched, put back or read is nothing but an errand. */
const ERRAND =
  /pharmac(?!ie (?:est |etait )?fermee)|chemist(?!s? (?:is |was )?(?:closed|shut))|(?<!ordonnance (?:est |etait )?)\bperime|recycl|rappel|remind|livre\b|lire\b|rembours|imprim|telecharg|\bdossier\b|rendez-vous|doctolib|\bmon medecin\b.{0,12}m'a|demander a mon/;

/** Acts of care on a body. */
const CARE = anyOf(
  "(?:fai(?:re|s|t)|faites|recevoir|pose[rz]?|besoin d(?:e |')|administrer|donner?|give|do|pour)(?: [a-z0-9']{1,12}){0,3} (?:d')?(?:piqures?|injections?|insuline?|perfusions?|vaccins?|prises? de sang|shots?)\\b",
  "(?:piqures?|injections?) (?:d'insuline|d'anticoagulants?|de lovenox|sous-cutanees?|quotidiennes?|dans|ds|tous les|du (?:matin|soir)|chaque|a domicile|d'heparine)",
  "insulin injections?\\b",
  "insuline (?:de mon|de ma|du|le|matin|a mon|a ma)\\b",
  "(?:chang|refai|fai|pos|nettoy|enlev|retir)[a-z]{1,4}(?: [a-z]{1,8}){0,2} (?:pansements?|sondes?(?! du| de temp| de four)|perfusions?|catheter|stomie|drain|bandages? (?:medica|de (?:ma|mon|sa|son) (?:jambe|bras|pied|main|cheville|genou|tete|plaie)))\\b",
  "(?:pansements?|perfusions?|sondes? (?:urinaires?|gastriques?)|escarres?|stomie|tracheo[a-z]{0,8}|dialyse)[^.!?]{0,30}?(?:a (?:faire|changer|refaire|domicile|surveiller)|l'infirmiere ne)",
  "(?:surveiller|soigner|traiter|guerir)(?: [a-z]{1,8}){0,2} (?:escarres?|plaies?|diabete|tension|cancer|zona|brulures?|depression|douleurs?|blessures?)\\b",
  "(?:prend|prise|prendre|mesur|controle)[a-z]{0,3}(?: [a-z]{1,6}){0,2} (?:tension|glycemie|saturation)\\b",
  "toilette (?:medicalisee|intime|au lit|complete|de (?:ma|mon) (?:mere|pere|mari|femme|grand-mere)|d'une? (?:personne|malade|dame))",
  "(?:aide[rz]?|faire)(?: [a-z]{1,7}){0,3} (?:a|pour|avec) la toilette\\b(?! d[ue] ch)",
  "soins? (?:infirmiers?|a domicile|medica[a-z]{1,4}|palliatifs?|de (?:plaies?|nursing|confort|sante)|post-?operatoires?)\\b",
  "(?:massages? (?:therapeutiques?|kine|medica[a-z]{1,4}|drainants?|lombaires?|du dos|des cervicales|pour (?:soulager|soigner|le dos|les douleurs|douleur))|(?:kine|kinesitherapie|reeducation)(?: [a-z]{1,8}){0,2} (?:a (?:domicile|la maison)|de (?:l'|mon |ma |la |votre )))",
  "(?:prepare[rz]?|remplir|gere[rz]?) (?:les |vos |votre |le |mon |son |leur )piluliers?\\b",
  "(?:regle[rz]?|adapte[rz]?|ajuste[rz]?) (?:les |vos |votre |la )(?:doses?|posologie|traitement)",
  "(?:remettre|remets|debloquer?|manipule[rz]?|faire craquer)(?: [a-z]{1,6}){0,2} (?:dos|vertebres?|cervicales|epaule|nuque|bassin|cheville)\\b",
  "(?:re(?:met(?:s|tre|tez|tent)?|mes?|place[rz]?|debloque[rz]?)|debloqu[a-z]{1,4}|decoin[a-z]{2,4}|manipul[a-z]{1,4}|(?:fais|faire|fait|fai) cra[a-z]{2,5}|redresse[rz]?|realign[a-z]{0,3}|denou[a-z]{1,3}|crack|adjust)(?: (?!sous|sur|derriere|dans|coussin|oreiller)[a-z']{1,8}){0,4}? (?:dos(?! d[ue] (?:canape|fauteuil|chaise|cheval))|vertebres?|vertebre|cervicales?|lombaires?|nuques?|bassins?(?! de)|chevilles?|nerfs?|hanches?|back|neck|spine)\\b",
  "(?:laver|doucher|baigner|changer)(?: (?:chaque|tous|les|le|matins?|jours?|couches|de|a)){0,3} (?:ma|mon|notre|sa|son) (?:mere|pere|mari|femme|epouse|maman|papa|tante|mamie|papi|grand-?mere|grand-?pere)\\b,?(?: [a-z]{2,8}){0,2} (?:grabataire|alitee?|le matin|chaque|tous les|au lit|malade|handicapee?|paralysee?|dementee?)",
  "(?:coudre|recoudre|suturer|cauteriser|inciser|percer|drainer|ouvrir)(?: [a-z]{1,6}){0,2}? (?:petites? )?(?:plaies?|coupures?|blessures?|(?:l'|d')?abces|furoncles?|kystes?|cloques?)\\b",
  "(?:soins? energetiques?|rebout(?:age|e[rz]?))\\b",
  "(?:pose|poser|retire|change) (?:sa|la|une|ma) (?:perf|sonde)\\b",
  "(?:entorses?|lumbagos?|vertebres?|nerfs? (?:coinces?|bloques?))[^.!?]{0,20}?(?:remis|a la main|en une seance)",
  "(?:selling|unused|spare|leftover)(?: [a-z]{4,8})? (?:inhalers?|antibiotics|pills|painkillers)\\b",
  "(?:percer|inciser) un abces\\b",
  "arracher (?:une|ma|la|cette|sa|deux) dents?\\b(?! ?-?de[- ])",
  "(?:par (?:le )?|seances? de )magnetisme\\b|(?:coupe|coupeuse|coupeur|barreur|passeur) (?:le|de|du) feu\\b",
  "reeduqu[a-z]{1,3} (?:vo|ton|ta|le|la|les|l')",
  "(?:retirer|enlever|oter|couper)(?: [a-z]{1,4}){0,2} (?:points? de suture|fils? de suture|agrafes de|points? de mon|platre)\\b",
  "(?:donner|preparer et donner|administrer|faire prendre)(?: [a-z]{1,6}){0,2} (?:medicaments?|traitement|medicine|medication)\\b",
  "(?:mettre|instiller|poser)(?: [a-z]{1,6}){0,2} (?:gouttes|collyre|patchs?)\\b",
  "(?:magnetiseu(?:r|se)|rebouteu(?:x|se)|coupeur de feu|naturopathe|acupunct(?:ure|eur)|ventouses pour|osteopathe|chiropract[a-z]{2,5}|hypnotherapeute|reiki|guerisseu(?:r|se)|etiopathe|sophrologue)\\b",
  "(?:therapies?|psychotherapies?) (?:aux?|pour|a domicile|de couple|psy)",
  "consultations? (?:aux particuliers|pour (?:enfants|adultes|tous|vos|les)|a domicile|de couple|psy)",
  "(?:je|qui) (?:gueri[a-z]{1,4}|soigne)\\b",
  "(?:soign|gueri|trait|soulag)[a-z]{1,4} (?:l'|le |la |les |votre |vos |tes |ton )?(?:eczema|verrues?|psoriasis|zona|migraines?|arthrose|angoisses?|anxiete|maux|douleurs?|insomnies?|depression|maladies?|acne|sciatiques?|lumbagos?|nevralgies?|tendinites?|torticolis|rhumes?|rhumatismes?|hernies?|cancer|addictions?)\\b",
  "mass(?:er?|ez|e) (?:mon|ma|le|la|votre|vos|les) (?:[a-z]{2,6} )?(?:dos|jambes?|nuque|epaules?|pieds|cervicales|lombaires)\\b",
  "(?:faire|fais|assure|assurer)(?: [a-z]{1,6}){0,2} (?:toilettes? et|pansements?|piqures?|soins? de)\\b",
  "(?:vider|changer|nettoyer)(?: [a-z]{1,4}){0,2} (?:poche (?:urinaire|de (?:mon|ma|stomie|colo))|stomie|canule|escarres?)\\b",
  "(?:infirmiere?|aide-soignante?|kinesitherapeute|kine|psychologue|sage-femme|podologue|nurse)(?:,(?= (?:soins?|je|diplomee?|dispo))| diplomee?| (?:propose|offre|liberale?|dispo|a domicile|pour (?:des? |une? |les? )?(?:soins?|piqures?|reeducation|pansements?)))",
  "(?<!\\b(?:en|ma|sa|de|la) )reeducation (?:apres|de (?:l'|la |votre )|a (?:domicile|votre)|post|fonctionnelle)",
  "massages? pour (?:l'|la |les |le |votre )?(?:hernie|tendinite|sciatique|lombalgie|arthrose|entorse|migraine|cervicalgie)[a-z]{0,2}",
  "(?:sevrage|arret du tabac|arreter de fumer)[^.!?]{0,25}(?:hypnose|acupuncture|laser|magnet)|hypnose (?:therapeutique|medicale|pour|contre)",
  "prescription (?:contraceptive|medicale|de [a-z]{4,14}) sans\\b",
  "sans (?:passer par|voir|consulter) (?:un |le |de )?(?:medecin|docteur)\\b",
  "remplacer (?:mon|ma|l')(?: |')?infirmiere?\\b",
  "(?:change|dress|clean)(?: [a-z']{1,8}){0,3} (?:wound dressings?|dressings?|bandages?|wounds?|catheter)\\b",
);
/** What somebody has, said by whoever looks at it. */
const DIAGNOSIS = anyOf(
  "(?:ausculter?|osculter?)\\b",
  "quels? (?:sirop|medicament|traitement|remede|antibiotique)s? (?:lui |me |leur )?(?:donner|prendre|faut|utiliser)",
  "(?:interpreter|analyser|decrypter) (?:mes|ses|vos|les) resultats\\b(?! (?:scolaires|du bac|d'examen|sportifs))",
  "dire ce que j'ai\\b(?! (?:a |droit|ecrit|fait|mal|besoin|le droit))",
  "(?:me|nous) dire ce que (?:j'ai|mon|ma|c'est)\\b[^.!?]{0,25}?(?:bouton|bras|peau|mal|douleur|sympt|$|,)",
  "(?:avis|conseil|diagnostic)s? (?:medica[a-z]{1,3}|sante)\\b",
  "diagnosti(?:c|quer)(?: [a-z]{1,7}){0,2} (?:sante|medical|bouton|douleurs?|maladie|symptomes?)\\b",
  "(?:regarder|examiner|voir)(?: [a-z]{1,7}){0,2} (?:grains? de beaute|boutons? (?:sur|que|qui)|plaies?|eruption|bosse|gorge)\\b",
  "(?:interpret|analys|dechiffr|expliquer|dire si)[a-z]{0,3}(?: [a-z']{1,9}){0,3} (?:d')?(?:analyses(?: de sang)?|radios?\\b|irm|scanner|prise de sang|bilan sanguin|ecg|blood test)",
  "(?:me )?dire (?:si c'est|ce que c'est|d'ou (?:vient|ca vient))(?: [a-z]{2,7})? ?(?:grave|normal|cette douleur)",
  "(?:regarder|lire|voir|interpreter) (?:vos|votre|mes) (?:radios?|irm|scanners?|analyses|examens|prise de sang)\\b(?=[^.!?]{0,40}(?:dire|avis|conseil|expliqu)|$)",
  "bilans? (?:de sante|energetique)\\b",
  "remedes? (?:contre|pour) (?:le |la |les )?(?:cancer|diabete|tension|depression|zona|douleurs?|arthrose|maladie)",
  "di(?:re|tes)(?:[ -]moi)? si (?:c'est|elle est|il est|ca (?:a l'air|semble)) (?:infecte|grave|normal|casse|contagieux|foulee?)",
  "photos? de (?:ma|mon|mes|sa|son) (?:plaie|boutons?|blessure|eruption|grain de beaute)",
  "tell me what (?:i have|is wrong with)\\b",
);
const OF_OTHERS =
  /\b(?:chats?|chatte|chiens?|chienne|lapins?|veterinaire|cheval|cat|dog|machine|couture|ordinateur|velo|guepe|moustique|abeille|voiture)\b/;
const ESCORT =
  /\b(?:accompagn|conduire|emmen|rendez-vous|pendant|apres (?:mon|ma|une|la)|avant (?:mon|ma)|salle d'attente|transport|aller (?:a|au|chez)|attendre|voiture|chez (?:le|la|un|mon)|revis|concours|etudiante|formation|livres?|cours|mon mari|ma fille|mon fils est|drive|m'y|reserver|prendre rendez|trajet|annuler|prescription at)/;

const isErrand = (folded: string, range: Range) => {
  const { before, after } = sentenceAround(folded, range);
  return ERRAND.test(`${before}|${folded.slice(range.start, range.end)}|${after}`);
};
const isOfOthers = (folded: string, range: Range) => {
  const { before, after } = sentenceAround(folded, range, 60);
  return OF_OTHERS.test(`${before}|${folded.slice(range.start, range.end)}|${after}`);
};
const isEscort = (folded: string, range: Range) =>
  ESCORT.test(sentenceAround(folded, range, 60).before) || isAboutPapers(folded, range);

/** Care, a diagnosis, or medicine from hand to hand. To fetch one's own, or to go along, is help. */
export const healthAct: Rule = {
  code: "health_act",
  topic: "health",
  severity: "high",
  version: 1,
  find: ({ folded }) =>
    [
      ...rangesOf(folded, HANDED).filter((range) => !isErrand(folded, range)),
      ...rangesOf(folded, CARE).filter((range) => !isEscort(folded, range) && !isDenied(folded, range)),
      ...rangesOf(folded, DIAGNOSIS),
      ...adviceIn(folded),
    ].filter((range) => !isOfOthers(folded, range)),
};
