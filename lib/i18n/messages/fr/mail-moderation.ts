/** What mails of moderation say: to whom a decision is about, to who had reported, and to the team. */
export const mailModeration = {
  decisionMade: {
    subject: "La Ville a pris une décision qui vous concerne",
    why: "Pourquoi",
    scope: "Portée",
    how: "Comment",
    contest: "Contester",
    next: "Et maintenant",
    link: "Lire la décision ou la contester",
    own: "Ce lien s’ouvre sans vous connecter. Ne l’envoyez pas à quelqu’un d’autre.",
  },
  noticeReceived: {
    subject: "Nous avons reçu votre signalement",
    text: "Nous avons bien reçu votre signalement{hasAbout, select, yes { : « {about} »} other {}}.",
    next: "Une personne de la Ville le lit et décide. Nous vous écrivons ensuite, avec les raisons.",
    secret: "La personne concernée ne saura jamais que c’est vous.",
    guessable: "Nous ne donnons pas votre nom. La personne peut le deviner.",
    confirm: "C’est bien vous ? Ouvrez cette page, puis dites-le. Votre signalement est lu même sans cela.",
    notYou: "Ce n’est pas vous ? Vous pouvez ignorer ce message.",
    link: "Suivre mon signalement",
    own: "Ce lien s’ouvre sans vous connecter. Ne l’envoyez pas à quelqu’un d’autre.",
  },
  noticeDecided: {
    subject: "La Ville a répondu à votre signalement",
    measure: {
      removed: "Nous avons retiré l’annonce que vous avez signalée{hasAbout, select, yes { : « {about} »} other {}}.",
      photoRemoved:
        "Nous avons retiré la photo que vous avez signalée{hasAbout, select, yes {, dans l’annonce « {about} »} other {}}.",
      changeAsked:
        "Nous avons demandé à l’auteur de modifier l’annonce que vous avez signalée{hasAbout, select, yes { : « {about} »} other {}}. D’ici là, personne d’autre ne la voit.",
      taken: "Nous avons pris une mesure après votre signalement{hasAbout, select, yes { : « {about} »} other {}}.",
      none: "Nous n’avons rien changé après votre signalement{hasAbout, select, yes { : « {about} »} other {}}.",
    },
    answer: "Notre réponse",
    person: "Une personne de la Ville a décidé. Rien n’est décidé par un programme.",
    contest: "Contester",
    until: "Vous n’êtes pas d’accord ? Contestez gratuitement jusqu’au {date}. Une autre personne relira tout.",
    elsewhere: "Vous pouvez aussi saisir un organisme certifié de règlement des litiges, ou le tribunal administratif.",
    link: "Voir mon signalement ou contester",
  },
  listingHeld: {
    subject: "Votre annonce attend une relecture",
    text: "Nous relisons votre annonce « {title} » avant de l’afficher. Pour l’instant, vous êtes la seule personne à la voir.",
    calm: "C’est courant, et nous ne vous reprochons rien. Nous vous écrivons dès que c’est fait.",
    link: "Voir mon annonce",
  },
  listingApproved: {
    subject: "Votre annonce est relue et en ligne",
    online: "Merci d’avoir attendu : votre annonce « {title} » est en ligne.",
    matches:
      "{helpers, plural, =0 {Aucune annonce n’y répond pour le moment. C’est normal au début.} =1 {Une annonce pourrait déjà y répondre.} other {# annonces pourraient déjà y répondre.}}",
    link: "Voir mon annonce",
  },
  appealReceived: {
    subject: "Nous avons reçu votre réclamation",
    text: "Nous avons bien reçu votre réclamation. Une autre personne que la première va tout relire.",
    next: "Elle vous répond par e-mail, avec les raisons. Vous n’avez rien d’autre à faire.",
    link: "Suivre ma réclamation",
    own: "Ce lien s’ouvre sans vous connecter. Ne l’envoyez pas à quelqu’un d’autre.",
  },
  appealDecided: {
    subject: "La Ville a répondu à votre réclamation",
    reversed: "Une autre personne a tout relu. Nous revenons sur notre décision.",
    upheld: "Une autre personne a tout relu. Nous maintenons notre décision.",
    answer: "Notre réponse",
    elsewhere:
      "Vous pouvez encore saisir un organisme certifié de règlement des litiges, ou le tribunal administratif.",
    link: "Lire la réponse",
  },
  misuseWarning: {
    subject: "Un avertissement de la Ville",
    content: "Plusieurs de vos textes étaient clairement contraires aux règles. Nous vous l’avons dit à chaque fois.",
    notices: "Plusieurs de vos signalements étaient clairement sans fondement. Nous vous l’avons dit à chaque fois.",
    appeals: "Plusieurs de vos réclamations étaient clairement sans fondement. Nous vous l’avons dit à chaque fois.",
    follows: {
      content: "Si cela continue, la Ville peut suspendre votre compte pour un temps.",
      notices: "Si cela continue, la Ville peut cesser de traiter vos signalements pendant 30 jours.",
      appeals: "Si cela continue, la Ville peut cesser de traiter vos réclamations pendant 30 jours.",
    },
    ended: "La Ville suspend un de vos droits pour un temps",
    suspended: {
      content: "Votre compte est donc suspendu jusqu’au {date}.",
      notices:
        "Nous vous avions averti. Nous ne traitons donc plus vos signalements pendant 30 jours, jusqu’au {date}.",
      appeals:
        "Nous vous avions averti. Nous ne traitons donc plus vos réclamations pendant 30 jours, jusqu’au {date}.",
    },
    danger:
      "Quelqu’un est en danger ? Appelez le 112, ou envoyez un SMS au 114. Un signalement urgent est toujours lu.",
    nothing: "Pour l’instant, rien ne change pour vous. Cet avertissement ne compte plus au bout de six mois.",
    rule: "La règle : trois abus clairs en six mois, et vous êtes averti. Deux de plus, et ce droit peut être suspendu 30 jours.",
    reach: {
      both: "Vous n’êtes pas d’accord ? Dites-le à la Ville : appelez le {phone}, ou écrivez à {email}.",
      phone: "Vous n’êtes pas d’accord ? Dites-le à la Ville : appelez le {phone}.",
      email: "Vous n’êtes pas d’accord ? Dites-le à la Ville : écrivez à {email}.",
      desk: "Vous n’êtes pas d’accord ? Dites-le à l’accueil de la Ville.",
    },
    link: "Lire les règles",
  },
  restrictionEnded: {
    subject: "C’est fini : vous pouvez de nouveau tout faire",
    text: "La décision qui limitait votre compte a pris fin. Vous pouvez de nouveau tout faire.",
    back: "Vos autres annonces sont visibles, sauf celles dont la date est passée.",
    link: "Revenir sur Coup de main",
  },
  caseEscalated: {
    subject: "{count, plural, one {Un dossier attend trop longtemps} other {# dossiers attendent trop longtemps}}",
    text: "{count, plural, one {Un dossier de modération attend} other {# dossiers de modération attendent}} depuis plus longtemps que la Ville ne le permet.",
    next: "Décidez vous-même, ou voyez avec l’équipe qui peut le faire.",
    stuck: "Aucun administrateur ne peut en décider. Voyez avec l’équipe, ou nommez une autre personne pour le faire.",
    link: "Ouvrir ces dossiers",
  },
  dangerNoted: {
    subject: "Urgent : une personne est peut-être en danger",
    text: "{firstName}, qui modère Coup de main, pense qu’une personne est en danger. Rappelez l’équipe sans attendre.",
    emergency: "Si le danger est immédiat, appelez le 17 ou le 112.",
    noted: "Cet e-mail ne dit ni qui, ni quoi. Le dossier s’ouvre avec un compte de modération, et c’est noté.",
    link: "Ouvrir le dossier",
  },
  waiting: {
    subject: "{count, plural, one {Un dossier attend} other {# dossiers attendent}} votre décision",
    text: "{count, plural, one {Un dossier de modération attend} other {# dossiers de modération attendent}} votre décision.",
    hourly: "Nous vous l’écrivons une fois par heure au plus, sauf pour une urgence.",
    link: "Ouvrir la file",
  },
};
