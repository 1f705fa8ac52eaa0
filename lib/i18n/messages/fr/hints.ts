/** What is said of words that put somebody at risk, or that are not for everybody to read. */
export const hints = {
  title: "Un point à relire",
  lead: "Tout le monde peut lire ce texte. Vous pouvez garder vos mots : c’est vous qui décidez.",
  change: "Modifier mon texte",
  field: { title: "Dans votre phrase", body: "Dans les détails" },
  replace: "Remplacer par « {words} »",
  replaced: "C’est remplacé.",
  topic: {
    phone: {
      why: "Un numéro de téléphone sera lu par tout le monde.",
      safer: "Donnez-le plus tard, à la personne que vous acceptez.",
    },
    email: {
      why: "Une adresse e-mail sera lue par tout le monde.",
      safer: "Pas besoin : on vous écrit par le site, et vous donnez votre adresse à qui vous voulez.",
    },
    address: {
      why: "Une adresse exacte dit à tous où vous habitez.",
      safer: "Le quartier suffit. Donnez l’adresse à la personne que vous acceptez.",
    },
    link: {
      why: "Un lien mène hors du site. Beaucoup n’osent pas l’ouvrir.",
      safer: "Écrivez ici ce qu’il faut savoir.",
    },
    money: {
      why: "L’aide est bénévole : personne ne paie ni n’est payé.",
      safer: "Rembourser un achat est permis. Dites par exemple « Je rembourse les courses ».",
    },
    alone: {
      why: "Dire à tous que quelqu’un est seul chez soi peut attirer une personne mal intentionnée.",
      safer: "Dites plutôt ce qu’il faut faire, par exemple « Je ne peux plus porter ».",
    },
    "door-code": {
      why: "Un code permet à n’importe qui d’entrer.",
      safer: "Donnez-le le jour même, à la personne que vous attendez.",
    },
    absence: {
      why: "Ces dates disent à tous quand il n’y a personne chez vous.",
      safer: "Écrivez « quelques jours », et donnez les dates en privé.",
    },
    keys: {
      why: "Tout le monde saura comment entrer.",
      safer: "Remettez la clé en main propre.",
    },
    school: {
      why: "Le nom de l’école dit à tous où trouver un enfant.",
      safer: "Écrivez « l’école du quartier ».",
    },
    "identity-number": {
      why: "Ce numéro peut servir à se faire passer pour vous.",
      safer: "Enlevez-le. Personne n’en a besoin pour vous aider.",
    },
    trade: {
      why: "Ici, on s’aide entre habitants. Un métier ou des travaux réglementés demandent un professionnel.",
      safer: "Dites le petit service dont il s’agit, par exemple « Changer une ampoule ».",
    },
    health: {
      why: "Un soin ou un médicament peut faire du mal. Seul un soignant peut le donner.",
      safer: "Demandez plutôt de la compagnie, un trajet ou une course. En cas d’urgence, appelez le 15.",
    },
    goods: {
      why: "Cet objet ou ce produit ne peut pas être donné ni demandé ici.",
      safer: "Enlevez-le de votre annonce.",
    },
    insult: {
      why: "Ces mots peuvent blesser la personne qui les lit.",
      safer: "Dites ce qui ne va pas, sans viser quelqu’un.",
    },
    discrimination: {
      why: "Choisir ou refuser des personnes pour ce qu’elles sont est interdit par la loi.",
      safer: "Dites ce qu’il faut savoir faire, et quand.",
    },
    sexual: {
      why: "Ce service n’est pas fait pour des rencontres de cette sorte.",
      safer: "Dites seulement l’aide dont il s’agit.",
    },
    scam: {
      why: "Ces mots ressemblent à ceux d’une arnaque. Beaucoup auront peur de répondre.",
      safer: "Personne ne doit avancer d’argent ni donner un papier de sa banque. Enlevez ce passage.",
    },
    "hidden-text": {
      why: "Des signes ne se voient pas, ou ne sont pas ce qu’ils semblent.",
      safer: "Écrivez ces mots à nouveau, avec votre clavier.",
    },
  },
  words: {
    phone: "(numéro donné plus tard)",
    email: "(e-mail donné plus tard)",
    address: "(adresse donnée plus tard)",
    link: "(lien donné plus tard)",
    "door-code": "donné plus tard",
    absence: "quelques jours",
    keys: "clé remise en main propre",
    school: "du quartier",
    "identity-number": "(numéro retiré)",
  },
};
