/** What is put to a helper: the page that a link of the mail opens, and the top of "Pour vous". */
export const invitation = {
  title: "On vous sollicite",
  heading: {
    ask: {
      can: "Vous pouvez aider {name} ?",
      not_this_time: "Pas cette fois ?",
      not_this_kind: "Ne plus recevoir ce genre de demande ?",
    },
    done: { can: "Merci, c’est noté", not_this_time: "C’est noté", not_this_kind: "C’est noté" },
    answered: "Vous avez déjà répondu",
    late: "Le délai est passé, ce n’est pas grave",
    settled: "On n’a plus besoin d’aide ici",
    gone: "Cette demande n’existe plus",
    expired: "Ce lien n’est plus valable",
    forged: "Ce lien n’est pas complet",
  },
  text: {
    ask: {
      can: "{name} saura que vous pouvez aider, et nous ne solliciterons personne d’autre. Votre adresse n’est pas transmise.",
      not_this_time: "Nous demanderons à quelqu’un d’autre. {name} n’en saura rien, et cela ne vous enlève rien.",
      not_this_kind:
        "Nous ne vous solliciterons plus pour la catégorie « {category} ». Vous pourrez changer d’avis dans votre profil.",
    },
    late: {
      can: "Le délai est passé, mais personne n’a encore pu aider : votre réponse compte toujours.",
    },
    done: {
      can: "Merci. {name} reçoit un message : vous pouvez aider.",
      not_this_time: "Nous demandons à quelqu’un d’autre. Merci d’avoir répondu.",
      not_this_kind: "Nous ne vous solliciterons plus pour la catégorie « {category} ».",
    },
    answered: "Une réponse suffit : elle est enregistrée, et il n’y a rien d’autre à faire.",
    over: "Nous avons demandé à d’autres personnes entre-temps. Il n’y a rien à faire.",
    settled: "Quelqu’un d’autre aide déjà, ou la demande n’est plus en ligne. Merci d’y avoir pensé.",
    gone: "Elle a été supprimée. Il n’y a rien à faire.",
    expired: "Il a été envoyé il y a plus d’un mois. Les demandes du moment sont dans « Pour vous ».",
    forged: "Il a peut-être été coupé dans votre messagerie. Ouvrez-le depuis l’e-mail, ou allez dans « Pour vous ».",
    other: "Une autre réponse ? Les deux autres boutons de l’e-mail marchent aussi.",
  },
  confirm: {
    can: "Oui, je peux",
    not_this_time: "Pas cette fois",
    not_this_kind: "Ne plus me demander cela",
  },
  answer: { can: "Je peux", not_this_time: "Pas cette fois", not_this_kind: "Pas ce genre de demande" },
  working: "Envoi…",
  see: "Voir la demande",
  exchanges: "Voir l’échange et lui écrire",
  forYou: "Aller à « Pour vous »",
  list: {
    title: "{count, plural, one {On vous sollicite pour une demande} other {On vous sollicite pour # demandes}}",
    lead: "Nous demandons à quelques personnes à la fois. Une réponse, même « pas cette fois », aide à trouver vite.",
    asks: "{name} demande. Vous proposez « {title} », et cela peut convenir.",
    asksOnly: "{name} demande un coup de main.",
    until: "Réponse souhaitée avant {date}",
    why: "Pourquoi vous",
    about: "Répondre à : {title}",
  },
  muted: {
    title: "Les demandes que vous ne voulez plus recevoir",
    text: "Nous ne vous sollicitons pas pour ces catégories. Vos offres restent en ligne.",
    undo: "Recevoir de nouveau",
    about: "Recevoir de nouveau : {category}",
  },
};
