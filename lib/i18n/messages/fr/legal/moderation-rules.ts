export const moderationRules = {
  title: "Modération et recours",
  lead: "Ce qui est interdit, qui décide, et comment contester.",
  forbidden: {
    title: "Ce qui est interdit",
    list: {
      law: "ce que la loi interdit : menace, haine, discrimination, vente d’objets interdits ;",
      money: "demander ou promettre de l’argent, même un peu ;",
      professional: "proposer son métier ou chercher des clients ;",
      care: "un acte médical, de soin ou de conseil réservé à une profession ;",
      contact: "un numéro, une adresse ou un lien dans le texte public ;",
      others: "parler d’une autre personne sans son accord ;",
      insult: "une insulte, une moquerie, une avance ;",
      false: "une fausse annonce, une arnaque, la même annonce publiée plusieurs fois ;",
      minors: "une annonce faite par une personne de moins de 18 ans.",
    },
  },
  published: {
    title: "Dans cette version",
    atOnce: "Une annonce paraît <b>tout de suite</b>. Personne ne la relit avant.",
    limits: "Le site refuse seulement plus de cinq annonces par jour, ou plus de dix annonces ouvertes à la fois.",
    later:
      "Aucun programme ne juge les textes. Un écran de relecture des annonces, et un bouton « Signaler » sur leur page, arriveront dans une prochaine version.",
  },
  contact: {
    title: "Signaler une annonce",
    anyone: "Tout le monde peut signaler, même sans compte. Écrivez à la Ville ou appelez, et donnez :",
    say: {
      reference: "la référence de l’annonce, en bas de sa page, ou son adresse ;",
      why: "ce qui pose problème, et pourquoi ;",
      name: "votre nom et votre e-mail, pour recevoir la réponse ;",
      faith: "que vous êtes de bonne foi.",
    },
    answer:
      "La Ville vous dit qu’elle a reçu votre signalement. Puis elle vous dit ce qu’elle a décidé, pourquoi, et comment contester.",
    anonymous: "Votre nom n’est pas donné à l’auteur de l’annonce.",
  },
  person: {
    title: "Signaler une personne",
    how: "Ouvrez votre échange avec elle, dans « Mes échanges », puis « Signaler ». Vous dites ce qui ne va pas, et vous cochez les messages à joindre, si vous voulez.",
    read: "Les modérateurs de la Ville lisent ce que vous avez écrit et coché. Ils ne voient pas le reste de la conversation. Chaque lecture est notée.",
    answer: "Vous recevez un e-mail quand il y a une réponse. Elle est dans votre profil, à « Qui a vu quoi ».",
    limit: "Cinq signalements par jour au plus. En cas d’urgence, appelez.",
    meanwhile:
      "Sans attendre, vous pouvez vous retirer de l’échange, ou bloquer la personne. Elle ne sait rien d’un blocage.",
  },
  danger: {
    title: "En cas de danger",
    call: "Quelqu’un est en danger ? N’attendez pas notre réponse. Appelez le <b>112</b>, ou envoyez un SMS au <b>114</b>.",
    authorities:
      "Si une annonce fait craindre un crime contre une personne, la Ville prévient la police ou la justice.",
  },
  decide: {
    title: "Qui décide, et quoi",
    people: "Un agent de la Ville décide, jamais un programme.",
    measures:
      "Il peut laisser l’annonce, la retirer, ou suspendre un compte. Il choisit la mesure la plus légère qui suffit.",
    repeat:
      "Un compte n’est suspendu, pour une durée dite, qu’après un avertissement. Il en va de même pour qui envoie sans cesse de faux signalements.",
  },
  reasons: {
    title: "Les motifs",
    sent: "Si votre annonce est retirée, vous recevez un e-mail qui dit :",
    list: {
      what: "ce qui est retiré, et pour combien de temps ;",
      facts: "les faits, et s’ils viennent d’un signalement ;",
      means: "si un programme a aidé à les trouver ;",
      rule: "la règle de cette page ou la loi ;",
      contest: "comment contester.",
    },
  },
  contest: {
    title: "Contester",
    who: "Vous pouvez contester si votre annonce est retirée, ou si votre signalement n’est pas suivi.",
    how: "Écrivez à la Ville dans les <b>6 mois</b>. C’est gratuit. Une <b>autre personne</b> que la première relit le dossier et vous répond.",
    undone: "Si la Ville s’est trompée, elle remet l’annonce en ligne.",
    others:
      "Vous pouvez aussi saisir un organisme de règlement des litiges certifié par <arcom>l’Arcom</arcom>, ou le tribunal administratif.",
    todo: "<blank>À compléter par la Ville avant l’ouverture : l’adresse du tribunal et le délai pour le saisir.</blank>",
  },
  law: {
    title: "Le cadre",
    dsa: "Ces règles suivent le règlement européen sur les services numériques (UE 2022/2065), articles 14 à 23.",
    figures: "La Ville publiera chaque année le nombre de signalements, de décisions et de recours.",
    change: "Si ces règles changent, cette page le dira et portera une nouvelle date.",
  },
};
