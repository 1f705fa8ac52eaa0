/** What leads city staff from one of their pages to the other. */
export const staff = {
  nav: "Espace de la Ville",
  dashboard: "Tableau de bord",
  calls: "Appels à bénévoles",
  desk: "Guichet",
  posters: "Affiches",
  settings: "Réglages",
};
