/** What the city publishes of what its residents do for each other, each quarter. */
export const openData = {
  title: "Chiffres et données ouvertes",
  lead: "Ce que les habitants de {city} font les uns pour les autres, trimestre par trimestre.",
  description: "Demandes, offres et coups de main rendus à {city}, par quartier et par catégorie. Fichiers libres.",
  quarter: {
    T1: "De janvier à mars {year}",
    T2: "D’avril à juin {year}",
    T3: "De juillet à septembre {year}",
    T4: "D’octobre à décembre {year}",
  },
  nothingTitle: "Rien n’est encore publié",
  nothing:
    "Les chiffres d’un trimestre paraissent le sixième jour après sa fin. Le premier trimestre de {city} n’est pas terminé.",
  publishedOn: "Publié le {date}. Ces chiffres ne changeront plus.",
  figure: { requests: "Demandes", offers: "Offres", helps: "Coups de main" },
  headline: {
    helps: "coups de main rendus",
    requests: "demandes publiées",
    offers: "offres publiées",
    people: "habitants ont participé",
  },
  masked: "masqué",
  helpsByCategory: "Coups de main rendus, par catégorie",
  helpsBars: "Les barres sont proportionnelles au nombre. Le tableau qui suit dit les mêmes nombres.",
  byCategory: "Par catégorie",
  byQuartier: "Par quartier",
  category: "Catégorie",
  quartier: "Quartier",
  allCity: "Toute la ville",
  total: "Total",
  crossed: "Par quartier et par catégorie",
  crossedShow: {
    requests: "Voir le tableau des demandes",
    offers: "Voir le tableau des offres",
    helps: "Voir le tableau des coups de main",
  },
  scrolls: "{table}, tableau défilant",
  maskingTitle: "Pourquoi des nombres sont masqués",
  maskingPeople:
    "Un nombre est masqué quand moins de {people} personnes sont derrière, zéro compris, ou quand une seule personne en fait presque tout (plus de 85 %). Personne ne doit pouvoir se dire : « c’était elle ».",
  maskingOthers:
    "Cela ne suffit pas : si un seul nombre d’une ligne manquait, le total donnerait la réponse. D’autres nombres sont donc masqués aussi, choisis pour que tout calcul laisse au moins onze valeurs possibles. D’un nombre de moins de {people} personnes, on ne peut savoir ni s’il est petit, ni s’il est grand.",
  maskingTime:
    "Un trimestre publié ne change plus, les trimestres ne se recoupent pas et il n’y a pas de total annuel : comparer deux fichiers n’apprend rien de plus.",
  files: "Télécharger les données",
  filesText:
    "Chaque trimestre est un fichier, libre de réutilisation sous <licence>Licence Ouverte 2.0</licence> : citez « {source} » et la date de publication.",
  fileCsv: "CSV",
  fileExcel: "CSV pour Excel",
  fileJson: "JSON",
  fileOf: "{format}, {quarter}",
  dictionaryText: "Le sens, le type et l’unité de chaque colonne, en français et en anglais :",
  index: "Liste des publications",
  source: "Coup de main {city}",
  licence: "Licence Ouverte 2.0 (Etalab)",
  dataTitle: "Entraide entre habitants de {city}, {period}",
  all: { quartier: "Toute la ville", category: "Toutes les catégories" },
  unit: { none: "sans unité", day: "jour", number: "annonces ou coups de main" },
  column: {
    periode:
      "Trimestre civil : année, puis T1 (janvier à mars), T2 (avril à juin), T3 (juillet à septembre) ou T4 (octobre à décembre).",
    debut: "Premier jour du trimestre, à l’heure de la ville.",
    fin: "Dernier jour du trimestre, compris.",
    indicateur:
      "Ce qui est compté. demandes : demandes parues pour la première fois dans le trimestre, sauf celles que la modération a retirées. offres : de même pour les offres. coups_de_main : coups de main terminés dans le trimestre que l’un des deux au moins a confirmés, comptés dans le quartier et la catégorie de l’annonce.",
    quartier: "Code du quartier à la date de publication ; _ensemble pour toute la ville.",
    quartier_nom: "Nom du quartier.",
    categorie: "Code de la catégorie ; _ensemble pour toutes.",
    categorie_nom: "Nom de la catégorie en français.",
    valeur: "Le nombre. Vide (null en JSON) s’il est masqué. Une valeur vide n’est pas zéro.",
    masque:
      "1 si la valeur est masquée : moins de 11 personnes sont derrière, une seule en fait plus de 85 %, ou elle permettrait de retrouver une autre valeur par calcul. 0 sinon.",
  },
};
