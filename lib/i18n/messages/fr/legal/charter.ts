export const charter = {
  title: "La charte",
  lead: "Publier une annonce, c’est accepter ces règles. Elles tiennent en une page.",
  free: {
    title: "C’est gratuit",
    money: "Personne ne paie, personne n’est payé. Ni argent, ni cadeau demandé, ni service en échange.",
    costs: "On rembourse seulement ce qui a été acheté pour vous, sur ticket.",
  },
  neighbours: {
    title: "Entre voisins, pas entre professionnels",
    no: "Le site n’est pas fait pour trouver des clients. Un métier ne s’exerce pas ici.",
    limits: "Un coup de main ne remplace ni un soignant, ni un artisan, ni un service social.",
  },
  adults: {
    title: "À partir de 18 ans",
    age: "Il faut avoir 18 ans pour s’inscrire. On peut demander pour un enfant dont on est responsable.",
  },
  respect: {
    title: "Avec respect",
    all: "On s’aide sans regarder l’origine, la religion, l’âge, le handicap, le genre ou les opinions.",
    words: "On se parle poliment. On n’insiste pas.",
    privacy: "Ce que l’on apprend chez quelqu’un reste entre vous.",
  },
  word: {
    title: "En tenant parole",
    promise: "On ne promet que ce que l’on peut faire. Si l’on ne peut plus, on prévient.",
    truth: "On écrit la vérité. On ferme son annonce quand elle ne sert plus.",
    other: "On demande pour quelqu’un seulement avec son accord.",
  },
  liberty: {
    title: "En restant libre",
    no: "Chacun peut dire non, à tout moment, sans se justifier.",
    owe: "Personne ne doit rien à personne.",
  },
  city: {
    title: "Ce que fait la Ville",
    does: "Elle tient le site, protège vos données et répond aux signalements.",
    not: "Elle ne choisit pas les personnes à votre place. Elle n’est pas l’employeur de celles qui aident.",
    todo: "<blank>À compléter par la Ville avant l’ouverture : l’assurance qui couvre les coups de main.</blank>",
  },
  contact: {
    title: "Si la charte n’est pas respectée",
    how: "Dites-le à la Ville. Elle peut retirer une annonce ou suspendre un compte : <moderationRules>voir comment</moderationRules>.",
  },
};
