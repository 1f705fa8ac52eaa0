/** Ready-made words of calls, three for each family of categories. `category` and `place` are filled in. */
const anything = {
  name: "court, pour toute aide",
  title: "{category} : un coup de main manque ({place})",
  body: "En ce moment, plusieurs habitants attendent une aide : {category}. Auriez-vous un peu de temps ? Même une seule fois, c’est déjà beaucoup.\n\nMerci d’avance.",
};

export const callTemplates = {
  places: "{count} quartiers",
  errands: {
    first: {
      name: "une fois par semaine",
      title: "{category} : des bras manquent ({place})",
      body: "Des voisins ne peuvent plus sortir comme avant et attendent un coup de main : {category}. Si vous y allez de toute façon, prendre la liste de quelqu’un ne vous coûte qu’un détour.\n\nPouvez-vous aider une ou deux fois pendant cette période ?",
    },
    second: {
      name: "grand froid, forte chaleur",
      title: "Par ce temps, des voisins ont besoin de vous ({place})",
      body: "Avec ce temps, sortir est difficile pour beaucoup de personnes âgées ou malades. Elles demandent une aide simple : {category}.\n\nUne heure suffit. Pouvez-vous être là pour quelqu’un près de chez vous ?",
    },
    third: anything,
  },
  papers: {
    first: {
      name: "permanence d’une heure",
      title: "{category} : une heure pour débloquer un voisin ({place})",
      body: "Un formulaire, un compte à ouvrir, un document à imprimer : ce qui vous prend dix minutes arrête parfois quelqu’un pendant des semaines.\n\nPouvez-vous donner une heure, chez vous, chez la personne ou à la maison de quartier ?",
    },
    second: {
      name: "échéance proche",
      title: "{category} : des dossiers à rendre bientôt ({place})",
      body: "Des dates limites approchent et plusieurs habitants demandent de l’aide : {category}. Pas besoin d’être expert : lire ensemble et relire suffit souvent.\n\nPouvez-vous aider une personne ?",
    },
    third: anything,
  },
  learning: {
    first: {
      name: "toute l’année",
      title: "{category} : des élèves vous attendent ({place})",
      body: "Des enfants et des adultes cherchent quelqu’un pour apprendre avec eux : {category}. De la patience suffit, aucun diplôme n’est demandé.\n\nPouvez-vous donner une heure par semaine pendant cette période ?",
    },
    second: {
      name: "avant les examens",
      title: "{category} : un coup de pouce avant les examens ({place})",
      body: "Les examens approchent et des familles cherchent un coup de pouce : {category}. Quelques séances peuvent tout changer.\n\nAuriez-vous un peu de temps ?",
    },
    third: anything,
  },
  company: {
    first: {
      name: "un moment ensemble",
      title: "{category} : partager un moment ({place})",
      body: "Près de chez vous, des personnes aimeraient un peu de compagnie ou d’aide au quotidien : {category}. Une visite, une promenade ou un plat partagé compte plus qu’il n’y paraît.\n\nPouvez-vous offrir un moment ?",
    },
    second: {
      name: "pendant les vacances",
      title: "{category} : quand tout le monde part ({place})",
      body: "Pendant les vacances, beaucoup s’absentent et certains voisins restent sans aide : {category}.\n\nSi vous êtes là à ces dates, pouvez-vous donner un coup de main ?",
    },
    third: anything,
  },
  home: {
    first: {
      name: "petits travaux",
      title: "{category} : vos mains sont utiles ({place})",
      body: "Un meuble à monter, un carton à porter, une haie à tailler : des voisins n’y arrivent pas seuls et demandent de l’aide pour {category}.\n\nPouvez-vous prêter vos mains, une fois, pendant cette période ?",
    },
    second: {
      name: "à plusieurs, un samedi",
      title: "{category} : un samedi à plusieurs ({place})",
      body: "À deux ou trois, c’est vite fait et plus agréable. Plusieurs habitants attendent de l’aide : {category}.\n\nÊtes-vous libre un samedi pour un coup de main entre voisins ?",
    },
    third: anything,
  },
  things: {
    first: {
      name: "dans les placards",
      title: "{category} : ce qui dort chez vous peut servir ({place})",
      body: "Une perceuse qui sert deux fois par an, un lit d’enfant devenu trop petit : des voisins en ont besoin aujourd’hui.\n\nPouvez-vous prêter ou donner quelque chose ?",
    },
    second: {
      name: "après un sinistre",
      title: "{category} : aider des voisins à se rééquiper ({place})",
      body: "Des habitants ont perdu une partie de leurs affaires et cherchent l’essentiel : {category}.\n\nPouvez-vous prêter ou donner quelque chose, pour quelques jours ou pour de bon ?",
    },
    third: anything,
  },
  other: {
    first: {
      name: "entre voisins",
      title: "Des voisins ont besoin d’un coup de main ({place})",
      body: "Plusieurs demandes attendent près de chez vous. Elles sont simples, et chacune peut se faire en une heure.\n\nPouvez-vous y jeter un œil ?",
    },
    second: {
      name: "événement du quartier",
      title: "Un événement se prépare : on cherche du monde ({place})",
      body: "Un événement se prépare et il manque du monde pour installer, accueillir et ranger.\n\nAvez-vous une heure ou deux à donner pendant cette période ?",
    },
    third: anything,
  },
};
