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
  offerReconfirm: {
    subject: "Votre offre est-elle toujours disponible ?",
    question: "Votre offre « {title} » est en ligne depuis un mois. Êtes-vous toujours disponible ?",
    link: "Répondre",
    silence: "Sans réponse, nous la mettons en pause le {date}. Rien n’est effacé.",
    why: "Nous le demandons une fois par mois, pour que personne n’attende une aide qui n’existe plus. Pas besoin de vous connecter.",
  },
  offerPaused: {
    subject: "Votre offre est en pause",
    paused: "Sans réponse de votre part, nous avons mis en pause votre offre « {title} ». Plus personne ne la voit.",
    back: "Vous avez de nouveau du temps ? Remettez-la en ligne, sans vous connecter :",
    link: "Remettre en ligne",
    nothing: "Sinon, vous n’avez rien à faire. Merci pour l’aide que vous avez proposée.",
  },
  listingExpired: {
    subject: "Votre demande est terminée",
    ended: "Votre demande « {title} » est arrivée à sa date de fin. Elle n’est plus affichée.",
    renew: "Vous avez encore besoin d’aide ? Remettez-la en ligne en un clic dans « Mes annonces ».",
    again: "Vous avez encore besoin d’aide ? Publiez une nouvelle demande avec une autre date.",
    link: "Voir ma demande",
  },
};
