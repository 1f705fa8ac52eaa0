export const demo = {
  title: "Courrier de la démonstration",
  intro:
    "Les messages que le service envoie arrivent ici, et nulle part ailleurs. Cette page n’existe que dans la démonstration.",
  filteredBy: "Messages pour {to}",
  showAll: "Voir tous les messages",
  count: "{count, plural, =0 {Aucun message} =1 {Un message} other {# messages}}",
  empty: "Aucun message pour le moment. Demandez par exemple un lien de connexion.",
  refresh: "Actualiser",
  to: "Pour",
  at: "Reçu",
  open: "Lire la version mise en page",
  onlyTo: "Seulement pour {to}",
  back: "Retour au courrier",
  text: "Version texte",
  html: "Version mise en page",
  noHtml: "Ce message n’a pas de version mise en page.",
  noSubject: "Sans objet",
};
