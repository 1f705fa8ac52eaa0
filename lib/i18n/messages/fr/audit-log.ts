/** What people of the city did and read, for its administrators. */
export const auditLog = {
  title: "Journal de la modération",
  lead: "Tout ce que la modération fait, et tout ce qu’elle lit de privé. Rien ne s’y efface. Votre lecture y est notée aussi.",
  intact:
    "Journal vérifié : {count, plural, =0 {aucune entrée} one {une entrée} other {# entrées}}, rien n’a été changé.",
  partly: "Les {checked, number} dernières entrées sont vérifiées, sur {count, number} : rien n’a été changé.",
  unchecked:
    "{count, plural, =0 {Aucune entrée.} one {Une entrée.} other {# entrées.}} La vérification se fait sur la première page du journal.",
  broken: "Le journal a été changé à l’entrée {seq}. Prévenez le délégué à la protection des données.",
  head: "Empreinte de la dernière entrée : {hash}. Notez-la ailleurs : elle prouvera que rien n’a été retiré.",
  filter: "Chercher",
  subject: "Un dossier, une décision ou une personne",
  subjectHint: "Collez ce que dit la dernière colonne.",
  search: "Chercher",
  all: "Tout le journal",
  empty: "Aucune entrée.",
  seq: "N°",
  at: "Quand",
  who: "Qui",
  what: "Quoi",
  about: "À propos de",
  system: "Le service",
  older: "Entrées plus anciennes",
  exportTitle: "Base de données de la Commission européenne",
  exportText:
    "Chaque restriction y est déclarée, sans donnée personnelle. Le fichier contient ce qui n’est pas encore parti, au format de la base.",
  exportWaiting:
    "{count, plural, =0 {Rien n’attend.} one {Un exposé des motifs attend.} other {# exposés des motifs attendent.}}",
  export: "Télécharger et marquer comme parti",
  exportAgain: "Télécharger de nouveau le dernier fichier",
  /** By `AuditAction`: its dot goes one level down. */
  action: {
    case: {
      read: "a lu un dossier",
      claimed: "a pris un dossier",
      released: "a libéré un dossier",
      "author-shown": "a affiché le nom de l’auteur",
      "passed-on": "a demandé un avis",
      noted: "a écrit une note",
      danger: "a signalé un danger",
      escalated: "dossier porté à la direction",
    },
    decision: {
      taken: "a décidé",
      undone: "a annulé sa décision",
      applied: "décision appliquée",
      void: "décision sans effet, le texte avait changé",
      reversed: "décision annulée après réclamation",
    },
    restriction: {
      ended: "fin d’une restriction",
    },
    notice: {
      read: "a lu un signalement",
      received: "signalement reçu",
    },
    appeal: {
      received: "réclamation reçue",
      decided: "a répondu à une réclamation",
    },
    strike: {
      noted: "abus noté",
    },
    review: {
      judged: "a rejugé une décision à l’aveugle",
    },
    rule: {
      rehearsed: "a répété une règle automatique",
      switched: "a changé une règle automatique",
    },
    log: {
      read: "a lu ce journal",
    },
    statements: {
      exported: "a exporté les exposés des motifs",
    },
    thanks: {
      read: "a lu des mercis",
      judged: "a jugé un merci",
    },
    explained: {
      read: "a cherché pourquoi deux personnes ne se voient pas",
    },
    absences: {
      read: "a lu les absences répétées",
    },
  },
};
