export const howItWorks = {
  title: "Comment ça marche",
  lead: "Vous dites ce qu’il vous faut, ou ce que vous pouvez faire. On cherche avec vous. C’est gratuit.",
  ask: {
    title: "Vous avez besoin d’un coup de main",
    steps: {
      say: "Touchez « J’ai besoin d’un coup de main ». Une question par page, moins d’une minute.",
      others: "Vous pouvez demander pour une autre personne, si elle est d’accord.",
      publish: "Relisez, puis publiez. On voit votre prénom et votre quartier, jamais votre adresse.",
      see: "Vous voyez tout de suite qui pourrait aider, et pourquoi.",
      asked:
        "Nous demandons à quelques personnes à la fois, puis plus loin, puis au guichet de la Ville. Vous suivez chaque étape.",
      end: "Quand c’est fait, fermez l’annonce dans « Mes annonces ».",
    },
  },
  give: {
    title: "Vous proposez un coup de main",
    steps: {
      say: "Dites ce que vous savez faire, quand, et jusqu’où vous allez.",
      capacity: "Dites combien de fois par semaine. Le site ne vous en demandera pas plus.",
      see: "« Pour vous » montre les demandes auxquelles vous pourriez répondre.",
      asked:
        "Parfois, un e-mail vous demande si vous pouvez aider : deux fois par jour et trois fois par semaine au plus, jamais la nuit. Un bouton suffit pour répondre.",
      free: "Vous ne devez rien à personne. Écartez une demande d’un geste, sans vous justifier.",
      pause: "Mettez votre offre en pause quand vous voulez.",
    },
  },
  notYet: {
    title: "Ce que cette version ne fait pas encore",
    contact: "Le site montre qui peut aider qui. Il ne transmet encore ni message ni numéro.",
    todo: "<blank>À compléter par la Ville avant l’ouverture : comment elle met deux personnes d’accord en relation, d’ici là.</blank>",
  },
  match: {
    title: "Comment on vous met en relation",
    intro: "Un programme compare chaque demande à toutes les offres de la ville. Il fait trois choses :",
    steps: {
      rules: "Il écarte les offres qui ne peuvent pas convenir.",
      order: "Il range les autres : d’abord celle qui va le mieux.",
      waves: "Il demande à quelques personnes à la fois, jusqu’à ce que l’une dise oui.",
    },
    open: "Rien n’est secret : voici ses règles, ses nombres et ce que vaut son travail.",
  },
  rules: {
    title: "Qui peut vous être proposé",
    intro: "Un programme compare chaque demande aux offres. Il écarte une offre dans ces cas :",
    list: {
      self: "c’est la vôtre ;",
      category: "sa catégorie n’a rien à voir avec la demande (« Autre » va avec toutes) ;",
      slots: "aucun moment en commun ;",
      radius: "c’est plus loin que la personne ne veut aller, sauf pour une aide à distance ;",
      equipment: "il manque l’objet demandé : une voiture, une imprimante ;",
      capacity: "la personne a déjà donné tout le temps prévu cette semaine ;",
      declined: "elle a déjà écarté cette demande ;",
      blocked: "l’une des deux personnes a bloqué l’autre ;",
      verified: "la demande est délicate et la personne n’est pas vérifiée par la Ville.",
    },
    sensitive:
      "Sont délicates : la garde d’enfants, les médicaments et les visites, aussi quand une demande en parle sous « Autre ».",
  },
  order: {
    title: "Dans quel ordre",
    intro: "Le programme donne une note à chaque offre qui reste. Il regarde trois choses :",
    pillars: {
      relevance: "<b>Est-ce la même aide ?</b> La catégorie choisie, ce que disent les textes, les langues demandées.",
      feasibility:
        "<b>Est-ce faisable ?</b> La distance à pied, les moments en commun, une visite récente sur le site. La distance compte moins si la personne vient en voiture ou à vélo.",
      record:
        "<b>Cela s’est-il bien passé avant ?</b> Dire oui, puis aider. Une personne nouvelle compte comme la moyenne.",
    },
    words:
      "Pour lire les textes, il a un dictionnaire des besoins : « robinet qui fuit » et « plomberie » parlent de la même chose. Il comprend beaucoup de fautes et d’accents oubliés. Ce n’est pas une machine qui devine : chaque note peut être recalculée et expliquée.",
    balance:
      "Les trois notes se multiplient : un point très faible n’est pas racheté par les autres. Ce qui est inconnu compte peu, jamais comme un avantage.",
    low: "Une note trop basse n’est pas proposée. S’il y a très peu de monde, on montre à part des aides proches.",
    reasons: "Chaque proposition dit pourquoi : « à environ 400 m », « mardi soir en commun », « parle turc ».",
    weights: "Ce que pèse chaque point :",
  },
  waves: {
    title: "À qui l’on demande, et quand",
    intro:
      "Il ne suffit pas de publier. Pour une demande, le programme sollicite des personnes, par e-mail et dans « Pour vous » :",
    steps: {
      near: "<b>Tout près :</b> celles qui proposent cette aide à deux pas, ou à distance.",
      wider: "<b>Plus loin :</b> celles qui acceptent de venir jusque chez vous.",
      close: "<b>Une aide proche :</b> une autre catégorie, ou une note plus basse.",
      desk: "<b>Le guichet de la Ville :</b> un agent voit la demande. Le programme, lui, continue de chercher.",
    },
    few: "Quelques personnes à la fois. Si aucune ne dit oui à temps, d’autres sont sollicitées. Une étape sans personne est sautée tout de suite.",
    night: "Jamais la nuit : personne n’est sollicité, et le temps pour répondre s’arrête.",
    fair: "Quand plusieurs demandes cherchent les mêmes personnes, les plus urgentes passent d’abord ; puis on cherche le meilleur partage pour tout le monde. Qui vient d’être sollicité passe un peu après les autres.",
    once: "Personne n’est sollicité deux fois pour la même demande, ni plus qu’il n’offre.",
    told: "Vous lisez chaque étape avec sa date. Quand personne ne peut, on vous dit pourquoi, et ce qui aiderait.",
    numbers: "Les nombres :",
  },
  quality: {
    title: "Est-ce que cela marche ?",
    how: "Nous avons écrit des demandes et des offres comme des habitants les écrivent : courtes, avec des fautes, sans accents, parfois en anglais. Pour chacune, nous avons dit d’avance quelles réponses conviennent. Puis nous avons laissé ranger le programme, et trois façons simples : la plus récente d’abord, la plus proche d’abord, la même catégorie puis la plus proche.",
    limits:
      "Ce ne sont pas de vraies annonces. C’est nous qui les avons écrites et jugées, et une partie a servi à régler le programme. Ces chiffres disent qu’il range bien mieux qu’une simple liste. Ils ne disent pas combien de personnes seront aidées : cela, seule la vie de la ville le dira.",
    figures: "Ce que nous avons mesuré :",
  },
  never: {
    title: "Le programme aide, il ne décide pas",
    browse: "Tout le monde peut lire toutes les annonces et choisir sans lui.",
    unused:
      "Il ne connaît ni votre nom, ni votre âge, ni votre origine, ni votre santé. Personne ne paie pour passer devant.",
    people: "Aucune décision sur vous n’est prise par un programme seul.",
  },
  lists: {
    title: "L’ordre des listes",
    list: {
      all: "<b>Toutes les annonces :</b> la plus récente d’abord. Vous pouvez préférer les plus urgentes : aujourd’hui, puis par date. L’ordre est le même pour tous.",
      words:
        "<b>Quand vous cherchez des mots :</b> d’abord les titres qui les contiennent, puis les textes, puis ce qui parle de la même chose. À égalité, la plus récente.",
      near: "<b>Les plus proches :</b> par tranches de distance, du quartier choisi ou de chez vous, entre secteurs. Jamais à l’adresse près.",
      filters:
        "<b>Les filtres</b> ne changent pas l’ordre. Vous choisissez le type, la catégorie, le quartier, le moment.",
      many: "<b>Au-delà de 1 000 annonces</b>, seules les 1 000 plus récentes sont rangées par urgence, distance ou mots.",
      map: "<b>La carte</b> compte les annonces. Elle n’en met aucune en avant.",
      forYou: "<b>« Pour vous » et « Mes annonces » :</b> les propositions, de la meilleure note à la moins bonne.",
    },
  },
  contact: {
    title: "Sans Internet",
    call: "Vous préférez parler à quelqu’un ? La Ville peut publier l’annonce avec vous.",
  },
};
