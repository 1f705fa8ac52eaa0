/*
 * What is to be paid, given or told first: before a flat is seen, before a circle is full, before an animal is sent; and what
 * is said to heal everything.
 */
import type { Lure } from "./scam-lures.ts";
import { anyOf } from "./vocabulary.ts";

const first = (needs: RegExp, reach: number, ...patterns: readonly string[]): Lure => ({
  lure: anyOf(...patterns),
  needs,
  reach,
});
const always = (...patterns: readonly string[]): Lure => ({ lure: anyOf(...patterns), reach: 0 });

const UNSEEN = first(
  /\b(?:vire[rz]|verse[rz]?|versement|paye[rz]|regle[rz]|transfere[rz]|envoye[rz]|avance[rz]|depose[rz]|virement|deux mois|totalite|acompte|arrhes|depot|caution|mandat|paiement|premier (?:loyer|mois)|pcs|transcash|paypal|deposit|transfer|wire)\b/,
  110,
  "avant (?:la |de |toute |meme (?:la |de ))?(?:visites?|visiter|(?:le |la |l')?voir)\\b",
  "(?:pour |afin de )(?:bloquer|reserver|garder|confirmer|obtenir|fixer|valider|retenir|caler) (?:la |une |votre |le |l'|un |ce |cet )?(?:visite|rendez-vous|logement|studio|appartement|location|bien|maison|chambre)\\b",
  "(?:ne )?(?:fais|ferai|fait|faisons) visiter (?:qu|seulement|uniquement|apres)",
  "visites? (?:seulement |uniquement |possibles? |organisee )?(?:apres|une fois|des (?:le |la )?(?:paiement|versement|reception|virement)|contre)\\b",
  "(?:cles?|adresse) (?:[a-z]{3,11} )?(?:remises?|envoyees?|donnees?|expediees?|communiquees?)? ?(?:des|apres|contre|une fois)\\b",
  "remise des cles (?:par (?:transporteur|coursier|la poste|courrier|dhl|agence)|apres|contre)",
  "(?:vous )?(?:recevrez|aurez|donne(?:rai|rons)?|communique(?:rai)?|envoie|envoyons) (?:l'|votre |alors l'|ensuite l'|apres l')?(?:adresse|cles?|numero du proprietaire)\\b",
  "(?:dhl|fedex|ups|chronopost|un coursier|le transporteur|la poste|le livreur)[^.!?]{0,30}(?:les )?cles\\b",
  "before (?:the |any |a )?(?:viewing|visit|you see)",
);
const CIRCLE = first(
  /(?:\d ?(?:€|e\b|euros?)|\bmise\b|multipli|\brecoi(?:t|s|vent)\b|\brecev(?:ez|oir|ras?|rez)\b|\btouche)/,
  170,
  "(?:cercle|fleur|roue|tontine|mandala|ronde|pyramide|jardin|tissage|nuage|spirale)s? (?:d'entraide|d'abondance|de (?:dons?|cadeaux|l'abondance|prosperite|richesse|femmes)|solidaires?|feminine?|entre femmes|magique|des femmes|genereu(?:x|se))\\b",
  "(?:quand|lorsque|une fois|des que) (?:le |la |ton |votre |ta )?(?:cercle|fleur|roue|tableau|pyramide|ronde|groupe|plateau) (?:est |sera )?(?:complet|complete|plein|pleine|rempli|remplie|boucle|fermee?)e?\\b",
  "(?:marraines?|parrains?|filleules?|filleuls?)\\b[^!?]{0,60}\\b(?:apporte|verse|donne|mise|cotise|panier|cagnotte|gains?)[a-z]{0,2}\\b",
  "(?:panier|cagnotte|mise|palier) (?:monte|grimpe|passe|atteint|double)[a-z]{0,3}\\b",
  "mise (?:est |sera |sont )?(?:multipliee|doublee|triplee)",
  "(?:fait|fais|faites|amene|amenes|amenez|ramene|ramenes|trouve|trouves) (?:entrer |venir )?(?:deux|trois|quatre|huit|\\d) (?:personnes?|amies?|femmes?|filleuls?)[^!?]{0,60}\\b(?:qui (?:en )?(?:font|amenent|ramenent)|elles en|ils en|chacune?)",
  "\\d{2,4} ?(?:€|euros?)? (?:deviennent|se transforment en|donnent|font) (?:vite )?\\d{3,6}",
);
const OVERPAID = first(
  /\b(?:achat|j'achete|acheteur|vente|interess|je (?:le |la |les )?prends|(?:pret|prete|dispose) a acheter|price|votre (?:velo|meuble|annonce|article|objet|canape|table|piano|bien|voiture|armoire)|buy|item)/,
  170,
  "(?:cheques?|check)\\b[^!?]{0,90}\\b(?:(?:vous |tu )?(?:lui |leur )(?:donnere?z|remettre?z|reverse|rendre?z)|(?:donnez|remettez|reversez|rendez)[- ](?:lui|moi|leur)|bigger|give the rest|the rest to|la difference|le surplus|le reste (?:au|pour|a))",
  "cheque[^.!?]{0,40}\\b(?:plus eleve|superieur|trop eleve|un peu plus|plus gros|depassera|comprendra|incluant|with extra)",
  "(?:coursier|transporteur|livreur|chauffeur|demenageur|agent|courier|mover)s?\\b[^!?]{0,70}\\b(?:ses frais|reglez-lui|payez-l|remettez-lui|donnez-lui|avance[rz]? (?:lui|les|la|ses|le)|a avancer|vous rembourse|pay (?:him|them))",
);
const LENDERS = first(
  /\b(?:pret(?:e|s|ent|ons|eur)?|credits?|banques?|rembours[a-z]{2,6}|taux|financ[a-z]{3,8}|dettes?|endette[es]{0,3}|argent|somme)\b/,
  130,
  "(?:sans|aucun|pas de|ni) (?:justificatifs?|garanties?|enquetes?|paperasse|fiche de paie)\\b",
  "(?:a|pour) (?:toute|toutes) (?:les )?personnes?\\b",
  "de \\d{1,3}[ .]?\\d{3} ?(?:€|euros?)? a \\d{2,3}[ .]?\\d{3} ?(?:€|euros?)",
  "(?:refusee?s?|rejetee?s?|recalee?s?) par (?:la|les|votre|ta|vos) banques?\\b",
);
const DATING = first(
  /\b(?:celibataires?|rencontr[a-z]{1,3}|ame soeur|amour|vie a deux|mes photos|mon profil|femmes?|hommes?|photos privees|dating|single|girls?)\b/,
  150,
  "(?:inscri(?:vez|s|ption|re|vant)|enregistre[rz]?|valide[rz]?|verifi[a-z]{1,4}|confirme[rz]?|(?:il|vous|te) faut|prouver|entre[rz]|renseigne[rz]?|active[rz]?|register|sign up|verify)\\b[^.!?]{0,40}\\b(?:cartes? (?:bancaire|bleue|de (?:credit|paiement)|pour)|cb\\b|credit card|bank card)",
);
const MIRACLE = first(
  /(?:\d ?(?:€|euros?)|rembours|garanti|command|resultat|essai|offert|\bmp\b|\bmessage prive|promo|stock|livr|livraison|flacon|boite|\bvend)/,
  130,
  "(?:cures?|gouttes|gelules|tisanes?|complements?|poudre|creme|bracelets?|produits?|remedes?|infusions?|pilules?|capsules|formule|patchs?|huile|potion|eau|pierre|elixirs?|aimants?)\\b[^.!?]{0,70}\\b(?:miracles?|miraculeu[a-z]{1,3}|qui (?:guerit|guerissent|soignent? tout)|guerissent|elimine(?:nt)? (?:le|les|la) (?:cancer|diabete|douleurs?|graisses?)|brule(?:nt|ur)? (?:les )?graisses)\\b",
  "(?:perde[zr]|perds|maigri[rs]|maigrissez|fondre) (?:jusqu'a |de )?(?:\\d{1,2}|dix|quinze|vingt|cinq) (?:kilos?|kg)\\b",
  "(?:remede|produit|solution|recette|methode|soin) (?:secrete? |naturelle? )?(?:miracle|miraculeu[xs]e?|contre (?:le cancer|toutes? (?:les )?maladies?))\\b",
  "(?:fini|finis|finies|terminee?s?|adieu|plus jamais|dites adieu)(?: a| au| les?| la)* (?:le |la |les |l')?(?:diabete|arthrose|cancer|douleurs?|kilos|hypertension|calvitie|rhumatismes|ronflements)\\b",
  "(?:guerit|guerir|guerissent|soigne|soignent) (?:tout|toutes? (?:les )?maladies?|le (?:diabete|cancer|sida)|l'(?:arthrose|hypertension))\\b",
);
const ANIMALS =
  "(?:chiens?|chiots?|chatons?|chats?|perroquets?|bichons?|spitz|yorkshires?|bouledogues?|aras?|poneys?|singes?|tortues?|canaris|pianos?|violons?|guitares?|harpes?|accordeons?|violoncelles?|saxophones?|orgues?|camping-car|voiture|caravane|tracteur|bijoux|montres?|collection|machine a coudre|tele(?:viseur|vision)?|lave-linge|ordinateur|meubles|puppy|puppies|kittens?|parrots?)";
const CARRIED = first(
  /\b(?:frais (?:de |d')(?:transport|cage|vaccin|avion|voyage|port|expedition|livraison|dossier|douane|acheminement|convoyage|garde|carnet)|remboursement (?:du|des|de)|contre (?:les |le |des |un )?(?:frais|transport|paiement|remboursement)|transport (?:par avion|aerien|demande)|(?:payer|regler|avancer|prene[rz]|prendre) (?:seulement |juste |uniquement )?(?:en charge |a votre charge )?(?:le|les|la) (?:transport|frais|billet|convoyeur|cage|livraison|colis|port|envoi|assurance|l'assurance)|transporteur (?:vous )?(?:contactera|demande)|pay (?:only |just )?(?:the )?(?:courier|shipping|transport))/,
  130,
  `(?:je |on |nous )?(?:donn|offr|ced|fais don|faisons don|legu)[a-z]{0,4} (?:[a-z]{2,9} ){0,3}${ANIMALS}\\b`,
  `${ANIMALS} (?:[a-z]{2,12} ){0,3}?(?:offerte?s?|a (?:donner|adopter|offrir)|gratuite?s?|en don|pour adoption|free|for adoption)\\b`,
  `(?:gift|giving away|free)(?: of)?(?: an?| my)? ${ANIMALS}\\b`,
);
const HIRED = first(
  /\b(?:(?:frais de (?:dossier|formation|inscription|visite|badge|traitement)|kits?|caution|badge|uniforme|materiel|valise|formation|pack|tenue|assurance)\b[^.!?]{0,45}(?:a (?:payer|regler|verser|commander|acheter|votre charge)|\d ?€|rembours|\d euros|payante?))/,
  150,
  "(?:emplois?|embauch[a-z]{1,4}|recrut[a-z]{1,4}|poste (?:de|a|en)|contrat de travail|cdi|job|salaire (?:fixe|de|assure)|mission (?:remuneree|a domicile))\\b",
);
const RELAY = first(
  /(?:€|euros?\b|\bpaye|remuner|salaire|virement|par colis|par envoi|commission)/,
  90,
  "(?:re-?expedi[a-z]{1,5}|reenvoy[a-z]{1,3}|renvoy[a-z]{1,3}|receptionn[a-z]{1,3}) (?:des |les |nos |mes )(?:colis|paquets)\\b",
);
const REFUND = first(
  /\b(?:dicte[rz]|envoye[rz]|communique[rz]|donne[rz]|clique[rz]|cliquez|entre[rz]|saisi[rs]sez|confirme[rz]|transmette[rz]|valide[rz]|enter|send|click)\b/,
  100,
  "(?:remboursement|trop-percu|cheque energie|paiement de (?:la|votre) vente|votre acheteur|votre vente|vos gains|refund)\\b[^!?]{0,90}\\b(?:codes?|cartes?|coordonnees|lien|link|identifiants?|card)\\b",
);
const ENTERED = always(
  "(?:entrez|saisissez|tapez|renseignez|indiquez) (?:le |les |vos |votre )?(?:numeros?|chiffres|codes?|coordonnees) (?:de |du |des )?(?:votre |la |ta |vos )?(?:cartes?|cb|compte)\\b",
  "(?:paye|vire|verse|regle|envoye)z (?:d'abord|en premier|avant (?:la livraison|l'envoi|de recevoir))",
  "(?:je |on )(?:l'|les |le |la |vous (?:l'|le |la |les )?)?(?:envoie|expedie|poste|livre|remets) (?:seulement |juste )?(?:des|apres|une fois)(?: la| le| que| votre)? (?:reception|paiement|virement|recu|l'argent|argent)",
);
const ACCOUNTS = first(
  /\b(?:prime|bonus|on partage|je touche|commission|pour vous|€|parrain|gagn)/,
  110,
  "(?:vous |tu )?(?:ouvr(?:ez|es|ir|e)|cre(?:ez|es|er|e)) (?:juste |simplement )?(?:un|des|deux|plusieurs|le) (?:nouveaux? )?comptes?\\b(?! (?:ameli|caf|mail|impots|email|google|ginko|france))",
);
const STRANGERS_FORTUNE = always(
  "(?:fonds|comptes?|argent|capital|actifs) (?:dormants?|en desherence|non reclamee?s?|gelee?s?|bloquee?s?)\\b(?=[^!?]{0,80}(?:transf|partenaire|associe|pourcent|partage|%))",
  "(?:transferer|sortir|recevoir|virer|deplacer|rapatrier|heberger) (?:des|les|mes|nos|ces|ses) (?:fonds|avoirs|capitaux|lingots)\\b",
  "(?:notaire|avocat|maitre|huissier|banquier|cabinet)\\b[^!?]{0,60}\\b(?:abidjan|cotonou|lome|lagos|accra|dakar|geneve|londres|dubai|defunt|sans heritier|testament en votre)\\b(?=[^!?]{0,90}(?:contact|designe|beneficiaire|somme|fonds|heritage|legs|ecri))",
  "(?:valise|malle|caisse|coffre|mallette|colis|sac)s? (?:d'|de |remplie? d[e'] ?|pleine? d[e'] ?)(?:argent|billets|dollars|lingots|or|especes|fonds)\\b(?! (?:de (?:train|bus|avion|concert|cinema|loterie)|monopoly|de monopoly|factice|pour (?:jouer|le theatre)))",
  "(?:directeur|directrice|cadre|employe|agent|responsable|gestionnaire) (?:de |d'une |a la |du )(?:banque|compte|fonds)[^.!?]{0,50}\\b(?:cherche|partenaire|associe|transf|proposition|confidentiel)",
);
const PASSED_ON = first(
  /\b(?:compte|virements?|paiements?|versements?|fonds|argent|cheques?|depots?|transfers?|payments?)\b/,
  110,
  "(?:garde[rz]?|conserve[rz]?|prene[rz]|retene[rz]|keep)(?: pour vous)? (?:(?:\\d{1,2}|[a-z]{3,10}) ?(?:%|pour ?cents?|percent)|votre (?:part|commission))",
  "(?:renvoye[rz]|reverse[rz]|transfere[rz]|vire[rz]|expedie[rz]|send|forward)[- ]?(?:moi|nous|lui|me|us)? ?(?:tout )?(?:le (?:reste|solde|surplus)|la difference|the rest)\\b",
);
const FOR_THE_REFUSED = always(
  "(?:interdits? bancaires?|fiches? (?:banque de france|ficp)|ficp|mauvais payeurs|surendettes)[^.!?]{0,25}(?:acceptes?|bienvenus?|ok|possible|eligibles?|aussi|compris)",
  "(?:fonds|argent|somme|montant)s? (?:verse|vire|debloque|disponible|recu|credite|transfere)[es]{0,2} (?:demain|sous|en|le jour meme|immediatement|dans (?:l'heure|la journee)|aussitot)",
  "(?:anneau|bague|chaine|bracelet|savon|parfum|huile|eau|talisman|amulette|pierre|poudre|portefeuille|bougie)s? (?:[a-z]{3,10} )?(?:(?:benit?e?s?|mystiques?|magiques?|sacree?s?) )?(?:qui |pour )(?:attir|fai[st] (?:gagner|venir|revenir)|port(?:e|er) (?:chance|bonheur)|multipli|enrichi|protege(?:r)? du mauvais)[a-z]{0,4}",
  "(?:professeur|prof|mentor|expert|analyste|coach)s? (?:donne|partage|envoie|publie|offre)[a-z]{0,3} (?:ses|des|les|vos) (?:signaux|conseils d'investissement|positions|trades?|codes? promo)",
  "(?:bourse|trading|crypto|investissement|placement) facile\\b",
  "(?:faites|envoyez|un|par|contre) (?:un |le )?mandat\\b[^.!?]{0,40}(?:cles?|a vous|appart|logement|adresse|remise|expedi)",
);
const CLUB = first(
  /\b(?:telegram|whats ?app|signal|discord|messenger|rejoign[a-z]{1,3}|rejoins|ajout[a-z]{1,3}|(?:\d{1,3} ?%)|gagn[a-z]{1,4}|rapport(?:e|ent)|mentor|canal|join)/,
  110,
  "(?:groupe|canal|chaine|communaute|cercle|club)s? (?:[a-z]{3,10} )?(?:d'|de |sur |pour |prive )(?:investi[a-z]{3,9}|placements?|signaux|trading|crypto[a-z]{0,9}|paris sportifs|traders?|bourse)\\b",
  "(?:signaux|placements?|investissements?|conseils? (?:crypto|boursiers?|en bourse)|pronos(?:tics)?)\\b[^.!?]{0,50}\\b(?:groupe|canal|chaine|communaute|telegram|whats ?app|discord)\\b",
  "(?:investment|trading|crypto) (?:group|channel|club)\\b",
);

export const ADVANCES: readonly Lure[] = [
  UNSEEN,
  CIRCLE,
  OVERPAID,
  LENDERS,
  DATING,
  MIRACLE,
  CARRIED,
  HIRED,
  RELAY,
  REFUND,
  ENTERED,
  ACCOUNTS,
  STRANGERS_FORTUNE,
  PASSED_ON,
  FOR_THE_REFUSED,
  CLUB,
];
