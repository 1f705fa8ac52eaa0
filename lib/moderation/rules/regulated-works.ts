import { anyOf } from "./vocabulary.ts";

const PUT =
  "(?:(?:re)?brancher|raccorder|(?:r)?ouvrir|remettre|connecter|deplacer|prolonger|couper|regler|bricoler|demonter)";
const OF_A_TOY = "(?! d[eu] (?:la |ma |mon |l')?(?:niche|cabane|voiture|poulailler|clapier|tente|maquette|jeu))";
const COVER =
  "(?:re(?:mettre|poser|fixer|placer|mplacer|caler|prendre|parer|faire|coller)|poser|changer|replace|fix(?:ing)?|repair)";

/** Works that the law or good sense keeps for those who are qualified, by what is done: gas, current, roof, walls, courts. */
export const REGULATED = anyOf(
  "(?:refaire|refection|refai[st]|changer|remplacer|installer|poser|raccord(?:er|ement)|modifier|renover|deplacer|tirer|mettre aux normes|mise aux normes|reparer)[^.!?]{0,25}?\\b(?:tableau electrique|(?:installation|circuit|ligne|reseau|compteur) (?:electrique|de gaz|au gaz|gaz|du gaz)|(?:arrivee|tuyaux?|conduite|chaudiere|chauffe-eau|cuisiniere) (?:de |a |au |du )?gaz|ma chaudiere|la toiture|votre toiture|mur porteur|charpente)",
  "refai(?:re|[st])(?: toute?)? (?:l'electricite|la plomberie|le toit|l'installation)\\b",
  "(?:mises? aux normes|mettre aux normes)\\b(?= (?:elec|gaz|de l'elec|de mon elec|du tableau)|, devis)",
  "(?:monter|abattre|casser|ouvrir) (?:un |le )?mur porteur\\b",
  "entretien (?:annuel )?(?:de |d'une |de ma |de la |de votre )chaudiere",
  "(?:ramonage|desamiantage)\\b",
  "(?:me|vous|nous) (?:representer|defendre) (?:au|devant|en justice|a l'audience)",
  "redaction (?:de |d')(?:votre |vos )?(?:testaments?|actes?|statuts|baux)\\b",
  "(?:tenir|tiens|faire|fais|tenue de) (?:ma|la|votre) comptabilite\\b",
  "redige[rz]? (?:vos|votre|des) (?:actes?|testaments?|contrats?|statuts|baux)\\b",
  "(?:tableau|compteur) (?:neuf|electrique) (?:et|a) (?:tirer|poser|changer|refaire)",
  "chaudiere (?:a gaz|au gaz|gaz) (?:qui fuit|a reparer|en panne)",
  "(?:move|fit|install|replace) (?:my|a|the|your) gas (?:pipe|boiler|cooker)\\b",
  "(?:connect|gas)(?: [a-z]{1,4}){0,2} (?:hob|to the (?:gas|mains))\\b",
  "(?:rewire|rewiring|replace (?:the|my) fuse ?box|gas boiler (?:repair|service))\\b",
  `${PUT}[^.!?]{0,30}?\\b(?:(?:arrivee|alimentation|bouteille du reseau|tuyau|conduite|robinet) (?:en |de |du |a |au )?gaz|gaz de ville|gaz au compteur|compteur (?:de |a |du )?gaz|plaque (?:de cuisson )?(?:au |a |de )gaz|bruleur)`,
  "(?:(?:re)?brancher|raccorder|connecter|installer)[^.!?]{0,20}?\\bgaziniere\\b(?! (?:pour enfant|en bois|jouet))",
  "(?:changer|remplacer|(?:r)?ajouter|installer|poser|monter|brancher|rebrancher)[^.!?]{0,25}?\\b(?:disjoncteurs?|differentiel|prise (?:de )?(?:32|20|16) ?a(?:mperes?)?\\b|prise (?:triphasee?|de courant fort)|borne de recharge|(?:circuit|ligne) (?:electrique|dedie)|pompe a chaleur|panneaux? (?:solaires?|photovolta[a-z]{1,6}))",
  "(?:tirer?|passer?|ramener?|amener?)[^.!?]{0,20}?\\b(?:cables?|fils?|lignes?|gaines?)\\b[^.!?]{0,25}?\\b(?:tableau|disjoncteur|compteur)\\b(?! excel| de bord)",
  "(?:wire|rewire|install|add|run|fit)(?: [a-z]{1,6}){0,3} (?:circuit|breaker|consumer unit|fuse ?box|ev charger|gas (?:line|pipe|hob|oven))\\b",
  `${COVER}(?: [a-z']{1,9}){0,4}? (?:tuiles?|ardoises?|faitages?|roof tiles?|slates?)\\b(?! (?:d[eu]s? (?:jeu|domino|mah|la maquette)|dans la maquette|en chocolat|aux amandes|d'ecolier|decorat))`,
  `${COVER}[^.!?]{0,20}?\\b(?:l'etancheite d[eu]|pan (?:nord|sud|est|ouest|de (?:toit|toiture))|toitures?\\b|(?:bout|partie|coin|morceau) d[eu] (?:mon |ma |la |le |notre )?toit(?:ure)?\\b${OF_A_TOY}|(?:mon|notre|le) toit\\b(?! ouvrant| de (?:la |ma |mon |l')?(?:niche|cabane|voiture|poulailler|clapier|tente|maquette|abri|maison (?:de poupee|des oiseaux))))`,
  "(?:trou|fuite|infiltration)s? (?:dans|d[eu]|sur|par) (?:mon |le |la |ma |notre )?(?:toit|toiture)\\b(?! de (?:la |ma |l')?(?:niche|cabane|voiture|tente|serre))[^.!?]{0,50}\\b(?:repar|bouch|monter|remettre|colmat)",
  "roof\\b[^.!?]{0,40}\\b(?:climb|fix|patch|repair|replace)",
  "(?:abattre|casser|ouvrir|percer|demolir|enlever|supprimer|ouverture)[^.!?]{0,25}?\\b(?:murs? porteurs?|cloisons? porteuses?)\\b",
  "(?:enlever|retirer|demonter|casser|decouper|deposer|evacuer)[^.!?]{0,20}?\\b(?:amiante|fibrociment|eternit)",
  "(?:regl|entreti|repar|depann|demont|ramon)[a-z]{1,5}(?: [a-z']{1,9}){0,3}? (?:chaudieres?|bruleurs?|chauffe-eau (?:a |au )?gaz|conduits?)\\b",
  "(?:vannes? (?:de |du )?gaz|fuites? de gaz)\\b[^.!?]{0,40}?\\b(?:resserrer|reparer|changer|qui peut|quelqu'un)|changer la vanne (?:de |du )?gaz",
  "(?:pose|installation|changement)(?: [a-z']{1,9}){0,5}? (?:nouveau tableau|tableau electrique|chaudiere|chauffe-eau)\\b",
  "(?:brancher|raccorder|tirer)[^.!?]{0,30}?\\b(?:380|triphase|400 ?v)\\b",
  "(?:installer|poser|raccorder) (?:un |mon |le )(?:insert|poele a|cumulus|chauffe-eau)\\b",
  "(?:vos|votre) (?:papiers? de succession|actes? de vente|dossier de divorce)\\b",
  "recharg[a-z]{1,3}[^.!?]{0,15}?\\bclim(?:atisation)?\\b",
  "(?:j'|je |qui )(?:installe|pose|raccorde|remplace) (?:un |des |le |les |vos |votre )?(?:chauffe-eau|cumulus|ballons? d'eau chaude|climatis[a-z]{3,6}|poeles? a|inserts?)\\b",
  "(?:je |j')(?:m'occupe de|gere|traite|prends en charge|assure|redige)(?: [a-z']{2,9}){0,2} (?:votre |vos )(?:divorces?|recours|proces|successions?|testaments?|contentieux|defense|dossiers? (?:aux prud|au tribunal|de divorce))",
  "(?:je |j')(?:plaide|vous (?:defends|represente))\\b",
  "(?:je |j')(?:fais|tiens|etablis|monte|prepare)(?: [a-z']{2,9}){0,2} (?:vos|votre) (?:declarations? de tva|bilans?\\b(?! de sante| carbone)|liasses?|comptabilite|fiches? de paie)",
);
