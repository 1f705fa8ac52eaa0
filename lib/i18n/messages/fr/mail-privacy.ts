/** Mails about an account that goes. */
export const mailPrivacy = {
  leaving: {
    subject: "Votre compte va être effacé",
    text: "Vous avez demandé à quitter Coup de main à {city}. Vos annonces ne sont plus visibles, et vous êtes déconnecté partout.",
    until:
      "Votre compte et ce que vous avez écrit seront effacés le {date}. Jusque-là, vous pouvez revenir : rien n’est perdu.",
    link: "Finalement, je reste",
    notYou: "Vous n’avez rien demandé ? Ouvrez ce lien pour garder votre compte, puis prévenez la Ville.",
  },
  inactive: {
    subject: "Voulez-vous garder votre compte ?",
    text: "Vous n’êtes pas venu sur Coup de main à {city} depuis longtemps. Nous ne gardons pas les comptes qui ne servent plus.",
    until:
      "Sans visite de votre part, votre compte et ce que vous avez écrit seront effacés le {date}. Pour le garder, connectez-vous une fois.",
    link: "Me connecter et garder mon compte",
  },
};
