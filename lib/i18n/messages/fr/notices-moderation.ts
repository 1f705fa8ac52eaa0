/** What the bell and devices say of decisions, notices and appeals, by kind of mail. */
export const moderationNotices = {
  "decision-made": {
    title: "La Ville a pris une décision",
    body: "Lisez les raisons, et comment contester.",
    push: { title: "La Ville a pris une décision", body: "Lisez les raisons, et comment contester." },
  },
  "notice-received": {
    title: "Nous avons reçu votre signalement",
    body: "Une personne de la Ville va le lire et vous répondre.",
    push: {
      title: "Nous avons reçu votre signalement",
      body: "Une personne de la Ville va le lire et vous répondre.",
    },
  },
  "notice-decided": {
    title: "Votre signalement a une réponse",
    body: "La réponse de la Ville vous attend, avec ses raisons.",
    push: { title: "La Ville vous a répondu", body: "Une réponse vous attend, avec ses raisons." },
  },
  "listing-held": {
    title: "Votre annonce attend une relecture",
    body: "« {title} » sera affichée dès qu’elle est relue.",
    push: { title: "Votre annonce attend une relecture", body: "Elle sera affichée dès qu’elle est relue." },
  },
  "listing-approved": {
    title: "Votre annonce est relue et en ligne",
    body: "Tout le monde voit maintenant « {title} ».",
    push: { title: "Votre annonce est relue et en ligne", body: "Tout le monde la voit maintenant." },
  },
  "appeal-received": {
    title: "Nous avons reçu votre réclamation",
    body: "Une autre personne que la première va tout relire.",
    push: { title: "Nous avons reçu votre réclamation", body: "Une autre personne que la première va tout relire." },
  },
  "appeal-decided": {
    title: "Votre réclamation a une réponse",
    body: "Une autre personne a tout relu. Lisez sa réponse.",
    push: { title: "Votre réclamation a une réponse", body: "Une autre personne a tout relu. Lisez sa réponse." },
  },
  "misuse-warning": {
    title: "Un avertissement de la Ville",
    body: "Lisez pourquoi, et ce qui peut suivre.",
    push: { title: "Un avertissement de la Ville", body: "Lisez pourquoi, et ce qui peut suivre." },
  },
  "restriction-ended": {
    title: "C’est fini : tout est rétabli",
    body: "La décision qui limitait votre compte a pris fin.",
    push: { title: "Une décision a pris fin", body: "Vous pouvez de nouveau tout faire." },
  },
  "case-escalated": {
    title:
      "{count, plural, =0 {Des dossiers attendent trop longtemps} one {Un dossier attend trop longtemps} other {# dossiers attendent trop longtemps}}",
    body: "Décidez, ou voyez avec l’équipe qui peut le faire.",
    push: {
      title: "Des dossiers attendent trop longtemps",
      body: "Décidez, ou voyez avec l’équipe qui peut le faire.",
    },
  },
  "danger-noted": {
    title: "Une personne est peut-être en danger",
    body: "Rappelez l’équipe sans attendre.",
    push: { title: "Une personne est peut-être en danger", body: "Rappelez l’équipe sans attendre." },
  },
};
