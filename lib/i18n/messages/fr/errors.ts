export const errors = {
  title: "Il y a un problème",
  form: { invalid: "Ce formulaire n’a pas pu être lu. Rechargez la page et recommencez." },
  email: {
    required: "Écrivez votre adresse e-mail.",
    "too-long": "Cette adresse est trop longue. Vérifiez-la.",
    malformed: "Cette adresse n’est pas complète. Exemple : prenom.nom@exemple.fr.",
  },
  code: {
    required: "Écrivez le code à six chiffres reçu par e-mail.",
    malformed: "Le code compte six chiffres. Recopiez-le depuis l’e-mail.",
  },
  firstName: {
    required: "Écrivez votre prénom.",
    "too-short": "Écrivez votre prénom.",
    "too-long": "Ce prénom est trop long. Gardez 40 caractères au plus.",
  },
  quartier: {
    required: "Choisissez votre quartier dans la liste.",
    unknown: "Ce quartier n’existe pas dans cette ville. Choisissez-en un dans la liste.",
  },
  languages: {
    required: "Cochez au moins une langue.",
    unknown: "Cette langue n’est pas dans la liste. Cochez-en une autre.",
  },
  adult: { required: "Cochez cette case si vous avez 18 ans ou plus. Le service est réservé aux adultes." },
  notFound: {
    title: "Cette page n’existe pas",
    hint: "L’annonce a peut-être été retirée, ou l’adresse contient une erreur.",
    home: "Retour à l’accueil",
    list: "Voir les annonces",
  },
};
