/** Mails about how somebody signs in. */
export const mailAccount = {
  emailChange: {
    subject: "Confirmez votre nouvelle adresse",
    typeCode: "Pour utiliser cette adresse sur Coup de main, recopiez ce code :",
    orLink: "Vous pouvez aussi utiliser ce lien, puis confirmer :",
    link: "Confirmer cette adresse",
    lifetime: "Le code et le lien servent une seule fois, pendant 10 minutes, dans le compte qui les a demandés.",
    notYou: "Si ce n’est pas vous, ne faites rien : votre adresse ne sera pas utilisée.",
  },
  emailChanged: {
    subject: "Votre adresse de connexion a changé",
    text: "L’adresse de votre compte est maintenant {address}. Cette adresse-ci ne sert plus à vous connecter.",
    notYou:
      "Ce n’est pas vous ? Annulez tout de suite : vous retrouvez votre adresse, et tous les appareils sont déconnectés. Ce lien sert pendant {days} jours.",
    link: "Retrouver mon adresse",
  },
  emailClaimed: {
    subject: "Quelqu’un a demandé votre adresse",
    text: "Quelqu’un voulait utiliser cette adresse pour un autre compte de Coup de main. Elle est déjà celle de votre compte : rien n’a changé.",
    you: "C’est vous ? Connectez-vous avec cette adresse : vous y retrouverez votre premier compte.",
    link: "Me connecter",
    notYou: "Si ce n’est pas vous, ne faites rien. Personne ne peut se connecter sans lire vos e-mails.",
  },
  accountChanged: {
    subject:
      "{what, select, factor_on {Votre deuxième étape est activée} factor_off {Votre deuxième étape est retirée} factor_reset {Votre deuxième étape a été effacée} recovery_used {Un code de secours a servi} provider_linked {Un moyen de connexion est ajouté} other {Un moyen de connexion est retiré}}",
    text: "{what, select, factor_on {Une application donne maintenant la deuxième étape de votre connexion.} factor_off {La deuxième étape de votre connexion est retirée.} factor_reset {Une personne qui administre Coup de main à {city} a effacé votre deuxième étape. Vos appareils sont déconnectés : à votre prochaine connexion, vous en ferez une nouvelle.} recovery_used {Quelqu’un s’est connecté à votre compte avec un de vos codes de secours. Ce code ne sert plus.} provider_linked {Un autre moyen de connexion est relié à votre compte.} other {Un moyen de connexion n’est plus relié à votre compte.}}",
    notYou: "Ce n’est pas ce que vous vouliez ? Fermez les autres connexions, et prévenez la Ville.",
    link: "Voir mes connexions",
  },
};
