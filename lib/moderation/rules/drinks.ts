/*
 * Names of what has alcohol, and of what it comes in, as parts of patterns.
 */
const SORTS: readonly string[] = [
  "vins?(?: (?:rouge|blan|blanc|rose|jaune)s?)?|vin de paille|whisk(?:y|ies|ey)|vodka|rhums?|rum|gin|champagne|cremants?|mousseux|prosecco",
  "cognac|armagnac|calvados|calva|pastis|ricard|martini|liqueurs?|eaux?[ -]de[ -]vie|gn(?:o|au|io)les?|kirsch|poire williams|limoncello",
  "absinthe|alcools?|bieres?|beers?|wine|cidre|hydromel|aperitifs? alcoolises?|spiritueux|tequila|mezcal|porto|sangria|get 27|chartreuse verte|suze",
  "jack daniel'?s?|jagermeister|jager|bacardi|havana club|smirnoff|absolut|poliakov|captain morgan|chivas|ballantine'?s?|jameson|johnnie walker",
  "william lawson'?s?|clan campbell|heineken|kronenbourg|desperados|leffe|8\\.6|campari|aperol|baileys|malibu|macvin|pontarlier[- ]anis",
];
export const DRINK = `(?:${SORTS.join("|")})`;

/** Wines by their place: the place alone is a walk or a ride. */
export const CELLAR =
  "(?:arbois|savagnin|poulsard|ploussard|trousseau|chateau-chalon|pupillin|cotes du jura|l'etoile|pommard|meursault|gevrey(?:-chambertin)?|chablis|beaujolais|bordeaux|bourgogne|beaune|macon|sancerre|saint-emilion|st-emilion|medoc|margaux|sauternes|muscat|muscadet|gewurztraminer|riesling|sylvaner|chateauneuf(?:-du-pape)?|cotes[- ]du[- ]rhone|gigondas|chianti|rioja|pinot(?: noir)?|chardonnay|merlot|cabernet)";

export const CONTAINER =
  "(?:bouteill?es?|boutell?es?|caisses?|cartons?|packs?|litres?|cubis?|bibs?|canettes?|magnums?|verre|fut|futs|fioles?|flacons?|bottles?|cases?|cans|crates?|fond de)";
