/** The ledger of misuse, for those who moderate. */
export const misuse = {
  title: "Abus",
  lead: "Ce qui était clairement sans fondement compte ici pendant six mois : textes, signalements, réclamations.",
  rule: "Le troisième en six mois déclenche un avertissement, envoyé par le service. Deux de plus après lui, et vous pouvez suspendre le droit de signaler ou de contester pendant 30 jours. Pour les textes, décidez sur un dossier.",
  done: "C’est fait : ce droit est suspendu pour 30 jours, et la personne est prévenue.",
  doneUntold:
    "C’est fait : ce droit est suspendu pour 30 jours. Nous ne pouvons pas écrire à cette personne. Elle le lira à son prochain envoi.",
  empty: "Rien ne compte contre personne en ce moment.",
  person: "Personne n° {number}",
  outside: "Personne sans compte",
  kind: { content: "Textes", notices: "Signalements", appeals: "Réclamations" },
  strikes: "{count, plural, =0 {Rien de nouveau} one {# abus} other {# abus}} en six mois.",
  strikesSince:
    "{count, plural, =0 {Rien de nouveau} one {# abus} other {# abus}} depuis le dernier avertissement ou la dernière suspension.",
  last: "Le dernier date du {date}.",
  case: "Ouvrir le dossier du {date}",
  warned: "Avertie le {date}.",
  notWarned: "Pas encore avertie.",
  until: "Droit suspendu jusqu’au {date}.",
  onCase: "Une suspension du compte se décide sur un dossier, avec ses raisons.",
  suspend: "Suspendre 30 jours",
  about: "Suspendre : {who}, {kind}",
  working: "Un instant…",
  back: "Retour à la file",
};
