export const mail = {
  hello: "Bonjour,",
  orOpen: "Ou ouvrez cette adresse :",
  automatic: "Ce message est automatique. Les réponses ne sont pas lues.",
  service: "Coup de main, un service gratuit de la Ville de {city}.",
  signIn: {
    subject: "Votre code : {code}",
    typeCode: "Pour vous connecter à Coup de main, recopiez ce code :",
    orLink: "Vous pouvez aussi utiliser ce lien, puis confirmer :",
    link: "Me connecter",
    lifetime:
      "Le code et le lien servent une seule fois, pendant 10 minutes, sur l’appareil où vous les avez demandés.",
    notYou: "Si ce n’est pas vous, ne faites rien. Personne ne peut se connecter sans ce message.",
  },
  listingPublished: {
    subject: "Votre annonce est en ligne",
    online: "Votre annonce « {title} » est en ligne.",
    matches:
      "{helpers, plural, =0 {Aucune annonce n’y répond pour le moment. C’est normal au début.} =1 {Une annonce pourrait déjà y répondre.} other {# annonces pourraient déjà y répondre.}}",
    next: "Nous comparons chaque nouvelle annonce à la vôtre. Votre adresse n’est jamais affichée.",
    link: "Voir mon annonce",
    change: "Vous pouvez la modifier, la mettre en pause ou la fermer à tout moment.",
  },
};
