/** The pages where somebody leaves, and where they come back. */
export const leaving = {
  title: "Effacer mon compte",
  intro: "Voici ce qui se passe si vous partez.",
  now: "Tout de suite",
  nowList: {
    hidden: "Vos annonces disparaissent.",
    exchanges:
      "{count, plural, =0 {Aucun échange n’est en cours.} one {Un échange en cours s’arrête, et l’autre personne est prévenue.} other {# échanges en cours s’arrêtent, et les autres personnes sont prévenues.}}",
    out: "Vous êtes déconnecté de tous vos appareils.",
  },
  later: "Le {date}",
  laterList: {
    account:
      "Votre compte, vos annonces, vos photos, vos coordonnées, vos recherches et vos notifications sont effacés. Personne ne peut les retrouver.",
    others:
      "Ce que vous avez écrit à quelqu’un reste dans sa conversation, sans votre prénom, jusqu’à un an après la fin de l’échange.",
    figures: "Les aides que vous avez données ou reçues restent comptées, sans votre nom.",
  },
  until: "Jusque-là, vous pouvez revenir : par le lien de l’e-mail que nous vous envoyons, ou en vous connectant.",
  copyFirst: "Voulez-vous une copie de vos données ? Téléchargez-la d’abord.",
  sureLegend: "Votre accord",
  sure: "J’ai lu ce qui sera effacé, et je veux partir",
  submit: "Effacer mon compte",
  working: "Un instant…",
  stay: "Non, je reste",
  staff: "Vous travaillez pour la Ville. Quittez d’abord ce rôle, avec la personne qui administre le service.",
  link: "Effacer mon compte…",
  linkText: "Vous pouvez partir quand vous voulez. Vous avez 14 jours pour changer d’avis.",
  back: {
    title: "Revenir",
    leftTitle: "C’est noté",
    left: "Vous n’êtes plus visible, et vous êtes déconnecté. Votre compte sera effacé dans 14 jours.",
    leftMail: "Un e-mail est en route, avec un lien pour revenir d’ici là.",
    question: "Vous avez demandé à partir. Votre compte sera effacé le {date}.",
    what: "Si vous restez, vos annonces reviennent en ligne quand leur date n’est pas passée. Les échanges arrêtés ne reprennent pas.",
    stay: "Je reste",
    go: "Je pars : me déconnecter",
    working: "Un instant…",
    doneTitle: "Vous êtes de retour",
    done: "Rien n’a été effacé. Vos annonces sont de nouveau en ligne, quand leur date n’est pas passée.",
    signIn: "Me connecter",
    home: "Voir les annonces",
    overTitle: "Ce lien ne sert plus",
    over: "Vous êtes déjà revenu, ou votre compte est effacé. Dans ce cas, vous pouvez en ouvrir un autre.",
  },
};
