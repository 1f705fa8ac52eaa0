/** The city's desk: requests that nobody could help with so far. */
export const desk = {
  administration: "Administration",
  title: "Guichet",
  lead: "Ces demandes n’ont trouvé personne pour l’instant. La recherche continue, mais elles ont besoin de vous.",
  empty: "Aucune demande n’attend",
  emptyText: "Toutes les demandes en ligne ont quelqu’un, ou cherchent encore.",
  count: "{count, plural, one {# demande attend} other {# demandes attendent}}",
  others: "{count, plural, one {Voir l’autre demande} other {Voir les # autres demandes}}",
  taken: "Prises en charge ({count, number})",
  from: "Demandé par {name}",
  since: "Au guichet depuis le {date}",
  tried: "{asked, plural, =0 {Personne à qui demander} one {# personne sollicitée} other {# personnes sollicitées}}",
  refused: "{count, plural, =0 {aucun refus} one {# refus} other {# refus}}",
  silent: "{count, plural, =0 {aucun silence} one {# sans réponse} other {# sans réponse}}",
  waiting:
    "{count, plural, =0 {personne d’autre n’est sollicité} one {# réponse attendue} other {# réponses attendues}}",
  steps: "Ce qui a été tenté",
  take: "Pris en charge",
  takeAbout: "Prendre en charge : {title}",
  takenBy: "Prise en charge par {name} le {date}",
  working: "Envoi…",
  done: "C’est noté : la demande est prise en charge.",
};
