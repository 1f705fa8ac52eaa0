/** The files of figures that staff take away. Their columns are the same in both languages, so that a macro written once goes on. */
export const figureExport = {
  kind: { request: "demande", offer: "offre" },
  urgency: { today: "aujourd’hui", dated: "à une date", slots: "sur des créneaux", flexible: "souple" },
  status: {
    draft: "brouillon",
    pending: "en attente",
    published: "en ligne",
    paused: "en pause",
    fulfilled: "pourvue",
    closed: "fermée",
    expired: "expirée",
    removed: "retirée",
    deleted: "supprimée",
  },
  erased: "effacée",
  file: {
    days: "Chiffres jour par jour",
    listings: "Annonces, une par ligne",
    helps: "Coups de main, un par ligne",
  },
  about: {
    days: "Les petits nombres y sont masqués, comme ici.",
    listings: "Sans titre, sans nom et sans adresse.",
    helps: "Sans les deux personnes.",
  },
  csv: "CSV",
  excel: "CSV pour Excel",
  linkOf: "{format} : {file}",
  noted: "Chaque export est noté dans le journal.",
};
