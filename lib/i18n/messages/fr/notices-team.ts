/** What the bell and devices say of roles, and of who is verified. */
export const teamNotices = {
  "role-offered": {
    title: "La Ville vous propose un rôle",
    body: "Lisez la proposition, puis acceptez ou refusez.",
    push: { title: "La Ville vous propose un rôle", body: "Lisez la proposition, puis acceptez ou refusez." },
  },
  "role-given": {
    title:
      "{role, select, resident {Vous ne faites plus partie de l’équipe} moderator {Vous modérez maintenant le service} agent {Vous tenez maintenant le guichet} other {Vous administrez maintenant le service}}",
    body: "{role, select, resident {Votre compte d’habitant ne change pas.} other {Vos nouvelles pages sont dans le menu.}}",
    push: { title: "Votre rôle a changé", body: "Ouvrez le service pour en savoir plus." },
  },
  "helper-verified": {
    title: "{verified, select, yes {La Ville vous a vérifié} other {Vous n’êtes plus vérifié par la Ville}}",
    body: "{verified, select, yes {Vous pouvez aider pour ce qui est délicat.} other {Vos offres pour ce qui est délicat ne sont plus proposées.}}",
    push: { title: "Votre vérification a changé", body: "Ouvrez le service pour en savoir plus." },
  },
};
