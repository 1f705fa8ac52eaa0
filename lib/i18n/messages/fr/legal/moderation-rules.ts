export const moderationRules = {
  title: "Modération et recours",
  lead: "Comment une annonce est relue, qui décide, et comment contester.",
  rules: {
    title: "Les règles",
    guide:
      "Huit règles disent ce qui est interdit et ce qui reste permis : <ruleGuide>le guide des règles</ruleGuide>.",
    versions: "Chaque version y est datée, avec ce qu’elle change.",
  },
  reading: {
    title: "Qui relit les annonces",
    detection:
      "Des règles automatiques repèrent des passages : un numéro, une adresse, un tarif, une insulte. Elles ne décident <b>jamais</b>.",
    order:
      "Selon le risque, l’annonce paraît tout de suite, paraît puis est relue, ou attend d’être relue. Dans ce cas, on vous le dit.",
    people: "Un agent de la Ville lit et décide. Aucune intelligence artificielle ne juge vos textes.",
    limits: "Le site refuse plus de cinq annonces par jour, et plus de dix annonces ouvertes à la fois.",
  },
  contact: {
    title: "Signaler",
    anyone:
      "Tout le monde peut signaler une annonce, une photo ou une personne, même sans compte : le lien « Signaler » est sur chaque annonce.",
    say: {
      why: "Dites ce qui pose problème, et pourquoi.",
      name: "Sans compte, laissez votre nom et votre e-mail pour recevoir la réponse. Ce n’est pas demandé si un enfant ou une personne est en danger.",
      faith: "Dites que vous êtes de bonne foi.",
    },
    answer:
      "Vous recevez un accusé de réception, puis la réponse avec ses raisons. Une page vous dit où en est votre signalement.",
    anonymous: "Votre nom n’est jamais donné à la personne signalée.",
  },
  person: {
    title: "Signaler un message",
    how: "Ouvrez votre échange, dans « Mes échanges », puis « Signaler ». Cochez les messages à joindre, si vous voulez.",
    read: "Les modérateurs lisent ce que vous avez écrit et coché. Ils ne voient pas le reste de la conversation. Chaque lecture est notée dans un journal où toute modification se voit.",
    limit: "Cinq signalements par jour au plus, sauf en cas de danger. En cas d’urgence, appelez.",
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
    title: "Ce qui peut être décidé",
    measures:
      "Laisser l’annonce, demander une modification, la retirer, limiter un compte, le suspendre ou le fermer. L’agent choisit la mesure la plus légère qui suffit.",
    own: "Personne ne juge sa propre annonce, ni un signalement qu’il a fait.",
    repeat:
      "Trois annonces, trois signalements ou trois réclamations manifestement abusifs en six mois : un avertissement. Deux de plus après lui : une suspension possible. Celle du droit de signaler ou de réclamer dure 30 jours. Celle d’un compte dure 7, 30 ou 90 jours.",
    serious: "Une menace, une haine ou une arnaque peut faire suspendre un compte sans attendre.",
  },
  reasons: {
    title: "Les motifs",
    sent: "Toute restriction vous est expliquée par e-mail et sur une page :",
    list: {
      what: "ce qui est restreint, où, et pour combien de temps ;",
      facts: "les faits, et s’ils viennent d’un signalement ;",
      means: "si une détection automatique a aidé à les trouver ;",
      rule: "la règle du guide, ou la loi ;",
      contest: "comment contester, et jusqu’à quand.",
    },
    europe:
      "Ces motifs sont aussi déclarés à la <dsa>base de données européenne</dsa>, sans rien qui permette de vous reconnaître.",
  },
  contest: {
    title: "Contester",
    who: "Vous pouvez contester si une décision vous touche, ou si votre signalement n’est pas suivi.",
    how: "C’est gratuit, pendant <b>6 mois</b>, sur la page de la décision. Une <b>autre personne</b> que la première relit le dossier et vous répond.",
    undone: "Si la Ville s’est trompée, elle remet tout comme avant.",
    others:
      "Vous pouvez aussi saisir un organisme de règlement des litiges certifié par <arcom>l’Arcom</arcom>, ou le tribunal administratif.",
    todo: "<blank>À compléter par la Ville avant l’ouverture : l’adresse du tribunal et le délai pour le saisir.</blank>",
  },
  law: {
    title: "Le cadre",
    dsa: "Ces règles suivent le règlement européen sur les services numériques (UE 2022/2065), articles 14 à 23.",
    check:
      "Chaque semaine, vingt décisions passées sont rejugées par une autre personne, sans voir la première réponse. L’équipe mesure si elle décide toujours de la même façon.",
    figures:
      "Les nombres de signalements, de décisions et de réclamations sont publiés par chaque ville, année par année.",
    change: "Si ces règles changent, le guide le dit et porte une nouvelle date.",
  },
};
