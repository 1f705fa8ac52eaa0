export const matching = {
  title: "Demandes pour vous",
  lead: "Vos offres vont bien avec ces demandes. Vous choisissez, personne ne vous attend.",
  count: "{count, plural, one {# demande correspond à vos offres} other {# demandes correspondent à vos offres}}",
  more: "On vous montre les {shown} premières.",
  order: "Dans l’ordre : ce qui ressemble à votre offre, la distance à pied, les moments en commun.",
  fits: "{name} demande. Cela va avec votre offre « {title} ».",
  whyRequest: "Pourquoi on vous la propose",
  whyHelper: "Pourquoi on vous propose {name}",
  notForMe: "Pas pour moi",
  notForMeFor: "Pas pour moi : {title}",
  notForMeHint: "« Pas pour moi » range la demande. La personne n’en sait rien.",
  declined: "C’est rangé. On ne vous proposera plus « {title} ».",
  undo: "Annuler",
  restored: "La demande est de nouveau proposée, si elle est encore en ligne.",
  gone: "Cette demande n’est plus en ligne.",
  answered: {
    can: "Merci. La personne reçoit un message : vous pouvez aider.",
    not_this_time: "C’est noté. Nous demandons à quelqu’un d’autre.",
    not_this_kind: "C’est noté. Nous ne vous solliciterons plus pour ce genre de demande.",
    profile: "Changer d’avis dans le profil",
  },
  noOffer: {
    title: "Dites ce que vous pouvez faire",
    text: "On vous propose des demandes dès que vous avez une offre en ligne. Une heure de temps en temps, c’est déjà beaucoup.",
    action: "Proposer un coup de main",
  },
  noMatch: {
    title: "Aucune demande ne va avec vos offres pour l’instant",
    text: "C’est normal : il y a peu de demandes chaque semaine. Chaque nouvelle demande est comparée à vos offres.",
    widen: "Pour en voir plus, ajoutez des moments ou allez un peu plus loin.",
    edit: "Modifier mes offres",
    browse: "Voir toutes les demandes",
  },
  wider: "Une aide proche, peut-être",
  widerHint: "Ce n’est pas tout à fait ce que vous demandez. Cela peut dépanner.",
  helperOffer: "Propose : {title}",
  reason: {
    requester: {
      near: "à environ {distance}",
      "same-quartier": "dans votre quartier",
      remote: "possible à distance",
      slots: "{slots} en commun",
      language: "parle {language}",
      equipment: "a {equipment}",
      verified: "profil vérifié par la Ville",
      "same-category": "propose cette aide",
      "close-category": "aide proche : {category}",
      "recently-active": "de passage ces jours-ci",
    },
    helper: {
      near: "à environ {distance}",
      "same-quartier": "dans votre quartier",
      remote: "possible à distance",
      slots: "{slots} en commun",
      language: "vous parlez {language}",
      equipment: "vous avez {equipment}",
      verified: "votre profil est vérifié",
      "same-category": "c’est ce que vous proposez",
      "close-category": "proche de votre offre : {category}",
      "recently-active": "de passage ces jours-ci",
    },
  },
  whyNobody: {
    title: "Pourquoi personne",
    "nobody-in-category": "Personne à {city} ne propose encore cette aide.",
    "too-far":
      "{people, plural, one {Une personne pourrait aider, mais ne se déplace} other {# personnes pourraient aider, mais ne se déplacent}} pas jusque chez vous.",
    "other-slots":
      "{people, plural, one {Une personne pourrait aider à un autre moment} other {# personnes pourraient aider à d’autres moments}}.",
    "not-verified":
      "{people, plural, one {Une personne propose cette aide, mais la Ville ne l’a} other {# personnes proposent cette aide, mais la Ville ne les a}} pas encore {people, plural, one {vérifiée} other {vérifiées}}.",
    equipment:
      "{people, plural, one {Une personne pourrait aider, sans le matériel demandé} other {# personnes pourraient aider, sans le matériel demandé}}.",
    "full-this-week":
      "{people, plural, one {Une personne pourrait aider, mais elle est complète} other {# personnes pourraient aider, mais elles sont complètes}} cette semaine.",
    language:
      "{people, plural, one {Une personne propose cette aide, sans parler} other {# personnes proposent cette aide, sans parler}} la langue demandée.",
    "several-obstacles":
      "{people, plural, one {Une personne propose} other {# personnes proposent}} une aide proche, mais plusieurs choses ne vont pas à la fois.",
  },
};
