export const sharing = {
  title: "Faire connaître",
  share: "Partager",
  copied: "Le lien est copié.",
  failed: "Le lien n’a pas pu être copié. Copiez l’adresse de la page.",
  mail: "Envoyer par e-mail",
  pictureAlt: "{kind} : {title}",
  poster: "Affiche à imprimer",
};
