/** Facts that a finding proposes, to be read again and changed: one sentence after the other. */
export const fact = {
  contact_phone:
    "{start, select, first {Le texte} other {Il}} donne un numéro de téléphone : {passages} (règle {number}).",
  contact_email: "{start, select, first {Le texte} other {Il}} donne une adresse e-mail : {passages} (règle {number}).",
  exact_address:
    "{start, select, first {Le texte} other {Il}} donne l’adresse d’un logement : {passages} (règle {number}).",
  external_link:
    "{start, select, first {Le texte} other {Il}} renvoie vers un autre service : {passages} (règle {number}).",
  money_asked:
    "{start, select, first {Le texte} other {Il}} demande ou promet de l’argent : {passages} (règle {number}).",
  paid_professional:
    "{start, select, first {Le texte} other {Il}} propose ou cherche le travail d’un professionnel : {passages} (règle {number}).",
  health_act:
    "{start, select, first {Le texte} other {Il}} parle d’un acte de soin ou d’un médicament : {passages} (règle {number}).",
  dangerous_goods:
    "{start, select, first {Le texte} other {Il}} parle d’un objet interdit ou dangereux : {passages} (règle {number}).",
  insult: "{start, select, first {Le texte} other {Il}} contient des mots insultants : {passages} (règle {number}).",
  discrimination: "{start, select, first {Le texte} other {Il}} écarte des personnes : {passages} (règle {number}).",
  sexual: "{start, select, first {Le texte} other {Il}} a un contenu sexuel : {passages} (règle {number}).",
  scam: "{start, select, first {Le texte} other {Il}} ressemble à une arnaque : {passages} (règle {number}).",
  personal_risk:
    "{start, select, first {Le texte} other {Il}} donne un détail qui met une personne en danger : {passages} (règle {number}).",
  invisible_text:
    "{start, select, first {Le texte} other {Il}} contient des signes cachés : {passages} (règle {number}).",
  duplicate: "Le même texte, ou presque, a déjà été publié dans les 30 derniers jours (règle {number}).",
  too_many: "La même personne a publié beaucoup d’annonces en 24 heures (règle {number}).",
};
