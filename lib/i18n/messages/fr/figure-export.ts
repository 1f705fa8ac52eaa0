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
};
