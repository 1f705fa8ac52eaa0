export const shared = {
  version: "Version du 30 novembre 2026.",
  onThisPage: "Sur cette page",
  address: "Adresse",
  phone: "Téléphone",
  email: "E-mail",
  noContact: "À compléter par la Ville avant l’ouverture : son téléphone et son adresse e-mail.",
};
