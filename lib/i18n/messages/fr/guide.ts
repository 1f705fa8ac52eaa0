/** The page of the guide of rules. */
export const guide = {
  title: "Le guide des règles",
  lead: "Huit règles, en mots simples. Une décision de modération cite toujours l’une d’elles.",
  inForce: "Version {number}, en vigueur depuis le {date}.",
  rule: "Règle {number}",
  allowed: "Ce qui reste permis",
  who: "Qui décide",
  whoText:
    "Des règles automatiques repèrent des passages. Elles ne décident jamais : un agent de la Ville lit et décide. Aucune intelligence artificielle ne juge vos textes.",
  how: "Comment contester, et qui relit : <a>modération et recours</a>.",
  changed: "Ce qui a changé",
  since: "Version {number}, du {date}",
  against: "Comparée à la version {number}.",
  first: "La première version.",
  noChange: "Aucun changement dans cette règle.",
  added: "ajouté :",
  removed: "retiré :",
};
