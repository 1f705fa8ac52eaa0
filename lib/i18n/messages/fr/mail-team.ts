/** Mails about roles, and about who is verified. */
export const mailTeam = {
  roleOffered: {
    subject:
      "La Ville de {city} vous propose {role, select, moderator {de modérer le service} agent {de tenir le guichet} other {d’administrer le service}}",
    text: "La Ville de {city} vous propose {role, select, moderator {de modérer Coup de main : lire ce qui est signalé, et décider} agent {de tenir le guichet de Coup de main : publier avec les habitants, et les rappeler} other {d’administrer Coup de main : ses réglages et son équipe}}.",
    how: "Connectez-vous avec l’adresse {address}, puis acceptez ou refusez. Rien ne change avant.",
    until: "Cette proposition attend {days} jours. Si elle n’est pas pour vous, ignorez ce message.",
    link: "Lire la proposition",
  },
  roleGiven: {
    subject:
      "{role, select, resident {Vous ne faites plus partie de l’équipe} moderator {Vous modérez maintenant le service} agent {Vous tenez maintenant le guichet} other {Vous administrez maintenant le service}}",
    text: "{role, select, resident {Votre rôle dans l’équipe de la Ville de {city} a pris fin. Votre compte d’habitant ne change pas.} moderator {Vous pouvez maintenant lire ce qui est signalé à {city}, et décider.} agent {Vous pouvez maintenant tenir le guichet de {city}.} other {Vous pouvez maintenant changer les réglages et l’équipe de {city}.}}",
    wrong: "Ce n’est pas ce qui était prévu ? Parlez-en à la personne qui administre le service.",
    session: "Par sécurité, il faudra vous reconnecter plus souvent : après une heure sans rien faire.",
    link: "Ouvrir Coup de main",
  },
  helperVerified: {
    subject: "{verified, select, yes {La Ville vous a vérifié} other {Vous n’êtes plus vérifié par la Ville}}",
    text: "{verified, select, yes {La Ville de {city} vous connaît : vous pouvez maintenant aider pour ce qui est délicat, comme la pharmacie, les visites ou la garde d’enfants.} other {La Ville de {city} a retiré la mention « vérifié par la Ville » de votre compte. Vos offres pour ce qui est délicat ne sont plus proposées. Vos échanges en cours continuent.}}",
    ask: "Une question ? Demandez à l’accueil de la Ville.",
    link: "Voir ce qui est pour moi",
  },
};
