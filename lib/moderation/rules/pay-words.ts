/*
 * Words of pay that need no amount: on request, half the price, a note slipped into a hand, a reward; and fees by their name:
 * a deposit, a share of the sale, a membership, money in advance.
 */
const PAID_WORK =
  "(?:service|prestation|aide|cours|garde|lecons?|seances?|suivante?s?|travail|heures?|visites?|menage|trajets?|repas|deplacement|consultations?)";
const SUM = "\\d{1,5} ?(?:€|e\\b|euros?|eurs?\\b|balles)";
const NOTE =
  "(?:piece\\b(?! (?:de |du |au |vide|jointe|d'))|billet\\b(?! (?:de (?!\\d|cinq|dix|vingt|cinquante)|d'|doux|train))|bi(?:ff?e?|ft)tons?|enveloppe\\b|thune|talbin)";
const HAND =
  "(?:paypal|lydia|paylib|wero|especes|liquide|cash|virement|cheques?|cb|mandat|western union|mobile money|orange money)";

export const PAY_WORDS = new RegExp(
  [
    "\\b(?:tarifs?|prix|rates?|conditions tarifaires|honoraires|cachet|montant)(?: (?:is|are|available|sont|est|disponibles?|communiquee?s?|variables?|a voir|donnee?s?)){0,2} (?:sur (?:demande|devis|simple|mesure|place|rdv|rendez-vous)|on request|upon request|en (?:mp|prive|message)|par (?:mp|message)|selon (?:le |la |l'|les |travail|surface|duree|distance|taille|modele|votre|vos|travaux))",
    "\\b(?:tarifs?|prix|rates?|remuneration|cachet) (?:etudiants?|amis?|amicaux|doux|casses?|mini|imbattables?|defiants?|competitifs?|accessibles?|tout doux|discount|motivante?|attractive|a la cle|possible|a prevoir|assuree|garantie|serieuse|correcte)\\b",
    "\\b(?:me|nous) (?:consulter|contacter|demander) (?:pour|sur) (?:le|les|un|mes|nos) (?:prix|tarifs?|devis)\\b",
    "\\b(?:prices?|rates?) (?:start|starts|starting|from|negotiable|vary|depend|per|list)\\b|\\b(?:ask|message|dm) (?:me )?for (?:a quote|prices?|rates?)\\b|\\b(?:for a (?:small )?fee|small fee|i charge|i'm charging|paid hourly|cash preferred)\\b",
    "\\bmoitie prix|\\b(?:moitie )?moins cher (?:qu'(?:au|en|a|un)|que (?:le|la|les|chez|dans)) ?(?:garage|magasin|salon|pro\\b|professionnel|institut|coiffeur|plombier|agence|ailleurs|marche|boutique|commerce)",
    `\\b${PAID_WORK} (?:sont |est |sera |seront )?(?:payante?s?|factures?|facturee?s?|tarifee?s?)\\b`,
    "\\bpas gratuit(?:e|ement)?,? (?:mais|non plus)|\\b(?:rien n'est|c'est pas|n'est pas) gratuit\\b(?! (?:a la|au|pour les|dans))",
    "\\b(?:un |une |le |vot'? ?)?(?:p'?tit|ptit|ti) billet\\b(?! (?:de (?:train|bus|avion|concert)|doux))",
    `\\b(?:glisse|file|lache|donne|laisse|refile)(?:rai|z|r|s)? (?:la |une |un )(?:petite? |p'tite? |gros |grosse |bon |beau |joli |leger )?${NOTE}`,
    "\\b(?:bi(?:ff?e?|ft)tons?)\\b",
    "\\bje (?:sais|saurai|serai|suis|saurais) (?:etre |me montrer )?genereu(?:x|se)\\b|\\bgenereusement (?:paye|remuner|recompens)",
    "\\b(?:bonne|belle|grosse|jolie|forte|genereuse|big|good) (?:recompense|reward)\\b(?! ?:? ?(?:en |un |une |de |des |du |pour (?:moi|nous|mes|les enfants) ?)(?:gateau|cafe|the|sourire|chocolat|biscuit|confiture|tarte|part|panier|legumes|bisou|moi|nous))",
    "\\brecompense (?:a |est |sera )?(?:qui|promise|assuree|garantie|offerte|en (?:argent|especes|euros|liquide)|pour qui|prevue|financiere)",
    "\\bcontre (?:un |une )?(?:petit |modeste |faible )?(?:loyer|cheque|virement|forfait|quelques euros|retribution|especes|facture)\\b",
    "\\bloyer (?:modeste|symbolique|modere|a (?:discuter|debattre|convenir)|raisonnable)\\b",
    `\\b(?:plus|et) (?:un petit )?${SUM} pour (?:moi|ma peine|mon temps|l'essence)`,
    "\\b(?:vous me|tu me) (?:paye[zs]?|regle[zs]?|donne[zs]? (?:ce que|\\d|un peu d)|dois|devez|devrez|rembourserez? mon temps|verse[zs]?|vire[zs]?)\\b(?! rien)",
    `\\b${HAND} (?:avant|d'abord|apres le|uniquement|seulement|only|ok|accepte|possible|svp|please)\\b`,
    "\\b(?:travail|mission|poste|job|boulot|taf|tache|heures?) (?:bien |tres bien |correctement )?(?:remuneree?s?|payee?s?|retribuee?s?|indemnisee?s?)\\b",
    "\\b(?:remu|thune|fric|oseille|pognon|pepettes|flouze) (?:a la cle|pour (?:toi|vous|qui)|assure|direct|facile)",
    "\\b(?:contre|moyennant|pour) (?:quelques|un peu de|deux trois|une poignee d')(?: ?(?:euros?|sous|pieces|thune|fric|monnaie|balles))\\b",
    "\\b(?:faire (?:une )?offre|offres? raisonnables?|vous ne payez que|payables?\\b(?! (?:par moi|a la caf|aux impots))|pay is (?:good|great|fair)|good pay|a partir du smic|forfait (?:mensuel|annuel|horaire|journalier|a la journee|tout compris))\\b",
    "\\bheures? (?:de [a-z]{4,12} )?declarees?\\b|\\bcontre (?:une )?(?:[a-z]{4,9} ou )(?:un )?billet\\b",
    `\\b(?:participe(?:rai)?|contribue(?:rai)?) (?:a hauteur de|pour) (?:${SUM}|[a-z]{3,9} euros)`,
    `\\babonnement (?:de |aux |a )[a-z]{4,12},? (?:${SUM})`,
    "\\b(?:un|une|deux) (?:euros?|balle) (?:piece|par|chacune?|chaque|l'unite|la piece)\\b(?! (?:jour de retard|mois de plus))",
    "\\bs'arrange(?:ra|r)? (?:en|avec) (?:liquide|especes|cash|un billet)\\b|\\b(?:\\d|deux|trois|quatre|cinq) billets? de (?:dix|vingt|cinquante|\\d{2})\\b",
    "\\b(?:j'achete|achete) (?:vos|tes|votre|ton)\\b|\\bcherche a acheter\\b",
    "\\bj(?:te |t |vs |vous )?p(?:aye|aie)\\b(?! (?:mes|mon|ma|deja|rien|pas))",
    "\\b(?:(?:mets|donnes?|laisses?) ce que tu (?:veux|peux)|(?:mettez|donnez|laissez) ce que vous (?:voulez|pouvez))\\b",
    "\\b(?:donations?|tips?) (?:bienvenue?s?|welcome|appreciated|acceptee?s?)\\b|\\bsalaire verse\\b|\\bcachet de \\d",
    "\\bloyer(?: de)? \\d{2,4} ?(?:€ |e |euros )?(?:charges comprises|cc\\b|hc\\b|tout compris)(?<!\\b(?:mon|le) loyer.{0,40})",
    "\\bje (?:vous |te )?(?:dedommagerais?|remunererais?|indemniserais?|payerais?|paierais?|gratifierais?)\\b",
  ].join("|"),
  "g",
);
/** Fees by their name. Others ask for them as well, which a letter to understand tells of. */
export const FEES = new RegExp(
  [
    "\\b(?:cheque de )?(?:caution|depot(?: de garantie)?)(?: de \\d{1,4} ?(?:€|e|euros?|eur)?)? (?:vous |te )?(?:est |sera |serait )?(?:demandee?s?|exigee?s?|requise?|obligatoire|a (?:prevoir|verser|laisser|deposer)|en (?:cheque|especes|liquide)|par cheque|rendue? au retour|rendue? apres)\\b",
    "\\b(?:contre|moyennant|avec|plus) (?:une? )?(?:petite? )?(?:cheque de )?(?:caution|depot de garantie|acompte|abonnement)\\b(?! (?:de mon|zero))",
    "\\b(?:je|on|nous) (?:vous |te )?(?:demande|demandons|prends|prenons|veux|exige|demanderai|souhaite)s? (?:juste |seulement )?(?:une?|des|les|le|la) (?:petite? )?(?:cheque|caution|depot|acompte|avance|arrhes|participation|contribution|commission|cotisation|compensation|dedommagement|remuneration|forfait|prix|somme|pourboire|loyer)\\b",
    "\\b(?:je|on|nous) (?:prends?|garde|gardons|prenons|retiens|retenons|touche|preleve)(?: juste| seulement)? (?:\\d{1,2} ?(?:%|pour ?cent)|[a-z]{3,10} (?:%|pour ?cent)|une? (?:petite? )?(?:commission|pourcentage|marge)\\b)",
    "\\bvous (?:garde|garderez|touche|toucherez|prene|conserve)z? (?:\\d{1,2} ?(?:%|pour ?cent)|une? (?:petite? |belle )?(?:commission|pourcentage)\\b)",
    "\\b(?:commission|pourcentage) (?:pour (?:vous|toi|moi)|a la cle|sur (?:la|les|chaque|vos) ventes?|interessante?)",
    `\\b(?:cotisation|adhesion|inscription|contribution|participation) (?:de |: ?|a |est de |obligatoire de |annuelle de |mensuelle de )(?:${SUM}|[a-z]{3,9} euros)(?! (?:a payer|de mon|de ma|a mon|a ma|qui a|en trop|est trop))(?<!(?:ma|mon) [a-z]{5,13} [^.!?]{0,25})`,
    "\\bparticipation (?:aux frais|financiere|souhaitee|demandee|au gaz|a l'essence|essence|pour (?:l'essence|les frais|le materiel|la matiere)|symbolique)\\b(?! (?:par (?:l'ecole|le college|la creche)|de l'ecole|du college|pour la sortie))",
    `\\bdons? (?:conseille|suggere|minimum|obligatoire|en argent|d'argent bienvenu)e?s?\\b|\\b${SUM} (?:conseilles?|minimum|suggeres?)|\\bchapeau (?:a la (?:fin|sortie)|qui (?:tourne|circule))`,
    "\\b(?:les |des )?frais (?:de (?:dossier|gestion|port|vaccin|vaccination|transport|garde|deplacement|inscription|livraison|reservation|service|mise en relation)|d'(?:envoi|adhesion|inscription|adoption)) (?:vous )?(?:sont |seront |est )?(?:demandes?|en (?:sus|plus)|obligatoires?|a prevoir|: ?\\d|de \\d|\\d)",
    "\\benvoye[rz][- ](?:moi )?(?:juste |seulement |d'abord )?(?:les |de quoi payer les )frais\\b",
    `\\benvoye[rz](?:[- ]moi)?(?: juste| seulement| d'abord)? ${SUM}`,
    "\\b(?:mois|loyers?|semaines?) d'avance (?:par|en|a (?:verser|payer|virer)|exige|demande)|\\b(?:premier|1er) (?:mois|loyer) (?:par|en|a (?:verser|envoyer|virer)|d'avance)\\b",
    "\\b(?:verse|paye|envoye|vire|regle)[rz] (?:la |une |votre |le )(?:caution|depot|reservation|premier|avance|acompte)\\b(?! (?:a (?:mon|ma|l')|de (?:mon|ma)))",
    "\\b(?:ont|ayant|avoir|aura|aurez|auront) (?:deja |d'abord )?(?:verse|paye|regle|vire) (?:un |une |le |la |les )?(?:mois|depot|caution|acompte|reservation|arrhes|frais)(?! de mon)",
    "\\b(?:besoin d'|cherche |demande |voudrais |il me faut )(?:une )?(?:petite )?avance (?:de \\d|d'argent|sur)",
  ].join("|"),
  "g",
);
/** Two ways to pay, one beside the other: "cash ou virement". */
export const WAYS_TO_PAY = new RegExp(`\\b${HAND} ?(?:ou|et|/|,|or) ?(?:en |par |un )?${HAND}\\b`, "g");
/** Prices that are learnt, counted in an exercise or told in a story: nobody asks for them. */
export const LESSON =
  /\b(?:(?:dire|lire|prononcer|ecrire|apprendre|apprends?|reviser|revise|revisons|compter|additionner|convertir) (?:a (?:dire|lire|compter) )?(?:les |en |des |avec les |avec des )?(?:prix|euros?|sommes|monnaie|nombres|chiffres|centimes|pieces)|problemes? (?:de maths?|d'argent|de ce2|de cm\d|:)|exercices?|enonce|calcul mental|interets composes|jouer a la marchande|jeu de role|quiz|devinettes?|que veut dire|que signifie|que veulent dire|what does|numbers and prices|say (?:the )?prices)\b/;
