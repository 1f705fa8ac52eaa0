/** Facts that a finding proposes, to be read again and changed. */
export const fact = {
  contact_phone: "Le texte donne un numéro de téléphone : {passages}.",
  contact_email: "Le texte donne une adresse e-mail : {passages}.",
  exact_address: "Le texte donne l’adresse d’un logement : {passages}.",
  external_link: "Le texte renvoie vers un autre service : {passages}.",
  money_asked: "Le texte demande ou promet de l’argent : {passages}.",
  paid_professional: "Le texte propose ou cherche le travail d’un professionnel : {passages}.",
  health_act: "Le texte parle d’un acte de soin ou d’un médicament : {passages}.",
  dangerous_goods: "Le texte parle d’un objet interdit ou dangereux : {passages}.",
  insult: "Le texte contient des mots insultants : {passages}.",
  discrimination: "Le texte écarte des personnes : {passages}.",
  sexual: "Le texte a un contenu sexuel : {passages}.",
  scam: "Le texte ressemble à une arnaque : {passages}.",
  personal_risk: "Le texte donne un détail qui met une personne en danger : {passages}.",
  invisible_text: "Le texte contient des signes cachés : {passages}.",
  duplicate: "Le même texte, ou presque, a déjà été publié dans les 30 derniers jours.",
  too_many: "La même personne a publié beaucoup d’annonces en 24 heures.",
};
