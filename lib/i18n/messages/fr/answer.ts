/** The page that the link of a mail opens: is an offer still available? */
export const answer = {
  title: "Votre offre",
  heading: {
    ask: "Êtes-vous toujours disponible ?",
    resume: "Votre offre est en pause",
    done: "C’est noté",
    answered: "C’est déjà répondu",
    gone: "Cette offre n’est plus en ligne",
    expired: "Ce lien n’est plus valable",
    forged: "Ce lien n’est pas complet",
  },
  text: {
    ask: "Sans réponse, votre offre se met en pause le {date}. Rien n’est effacé.",
    resume: "Plus personne ne la voit. Vous pouvez la remettre en ligne d’un clic, sans vous connecter.",
    online: "Votre offre est en ligne jusqu’au {date}. D’ici là, nous vous demanderons si elle tient toujours.",
    paused: "Votre offre est en pause. Vous pouvez la remettre en ligne dans « Mes annonces ».",
    gone: "Elle a été fermée, supprimée ou retirée. Il n’y a rien à confirmer.",
    expired: "Il a été envoyé il y a plus d’un mois. Vos annonces vous attendent dans « Mes annonces ».",
    forged:
      "Il a peut-être été coupé dans votre messagerie. Ouvrez-le depuis l’e-mail, ou allez dans « Mes annonces ».",
  },
  yes: "Oui, toujours disponible",
  no: "Non, mettre en pause",
  resume: "Remettre en ligne",
  working: "Envoi…",
  thanks: "Merci. Votre offre reste en ligne.",
  noted: "Votre offre est en pause.",
  mine: "Aller à « Mes annonces »",
};
