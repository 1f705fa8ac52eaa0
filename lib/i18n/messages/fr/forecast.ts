/** The demand of the next two weeks, on the dashboard of city staff. */
export const forecast = {
  title: "Demandes attendues, deux semaines",
  lead: "Les semaines ont sept jours et commencent aujourd’hui, quelle que soit la période choisie plus haut. Même échelle partout.",
  past: "demandes des {weeks} dernières semaines, trait plein",
  coming: "demandes attendues, trait pointillé",
  band: "où le nombre devrait tomber 8 semaines sur 10",
  pictureBand: "Bande : où le nombre devrait tomber 8 semaines sur 10",
  label:
    "{category} : {last, plural, one {# demande} other {# demandes}} la dernière semaine ; {first} attendues la prochaine, {second} la suivante",
  week: "Du {from} au {to} : <b>{point, number}</b> {point, plural, one {demande} other {demandes}}, de {low} à {high}.",
  weekSure: "Du {from} au {to} : <b>{point, number}</b> {point, plural, one {demande} other {demandes}}.",
  method: {
    "seasonal-naive":
      "Prévision par la méthode simple, la semaine d’avant répétée : aucune autre n’a fait mieux. Sur les {weeks} dernières semaines, elle s’est trompée de {naive} {naiveCount, plural, one {demande} other {demandes}} en moyenne.",
    "damped-holt-winters":
      "Prévision par lissage de Holt-Winters, tendance amortie. Sur les {weeks} dernières semaines, elle s’est trompée de {error} {errorCount, plural, one {demande} other {demandes}} en moyenne ; la méthode simple, de {naive}.",
    "holt-winters":
      "Prévision par lissage de Holt-Winters. Sur les {weeks} dernières semaines, elle s’est trompée de {error} {errorCount, plural, one {demande} other {demandes}} en moyenne ; la méthode simple, de {naive}.",
  },
  simple: "La méthode simple répète la dernière semaine.",
  others: "Les autres catégories",
  table: {
    read: "Lire les prévisions en tableau",
    caption: "Demandes par semaine et par catégorie : les {weeks} dernières, puis les deux attendues",
    category: "Catégorie",
    week: "Semaine du",
    expected: "{from}, attendue",
    region: "Tableau des prévisions, défilant",
    range: "{point} ({low} à {high})",
  },
  none: {
    young:
      "Il faut {needed} semaines d’historique pour prévoir et vérifier la prévision. {weeks, plural, =0 {Il n’y en a pas encore une seule entière.} one {Il y en a # pour l’instant.} other {Il y en a # pour l’instant.}}",
    nothing: "Rien n’a été demandé depuis un an : il n’y a rien à prévoir.",
    few: "Pas de prévision pour {names} : moins de {least} demandes par semaine en moyenne, le hasard l’emporterait.",
    masked: "Pas de prévision pour {names} : moins de {people} personnes ont demandé en {weeks} semaines.",
  },
};
