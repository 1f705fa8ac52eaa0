export const home = {
  title: "Entre voisins, on s’entraide",
  description:
    "À {city}, demandez ou proposez un coup de main près de chez vous : courses, papiers, bricolage, compagnie.",
  headline: "Entre voisins,<br></br>on se donne un coup de main.",
  lead: "Courses, papiers, bricolage, compagnie : à {city}, demandez ou proposez une aide près de chez vous. C’est gratuit.",
  ask: "J’ai besoin d’un coup de main",
  askHint: "Dites ce qu’il vous faut. On cherche avec vous.",
  give: "Je propose un coup de main",
  giveHint: "Une heure de temps en temps, c’est déjà beaucoup.",
  trustReviewed: "Un problème ? La Ville répond",
  trustAddress: "Votre adresse n’est jamais affichée",
  trustPhone: "Sans Internet ?",
  urgent: "Urgent aujourd’hui",
  urgentCount: "{count, plural, =0 {aucune demande} one {# demande} other {# demandes}}",
  around: "Autour de vous",
  cities: "Choisissez votre ville",
  noCity: "Aucune ville n’a encore ouvert le service ici.",
};
