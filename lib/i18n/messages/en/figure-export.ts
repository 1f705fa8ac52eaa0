import type { Messages } from "../fr.ts";

export const figureExport: Messages["figureExport"] = {
  kind: { request: "request", offer: "offer" },
  urgency: { today: "today", dated: "on a date", slots: "at set times", flexible: "flexible" },
  status: {
    draft: "draft",
    pending: "waiting",
    published: "on line",
    paused: "paused",
    fulfilled: "fulfilled",
    closed: "closed",
    expired: "expired",
    removed: "removed",
    deleted: "deleted",
  },
  erased: "erased",
  file: {
    days: "Figures day by day",
    listings: "Listings, one per line",
    helps: "Help given, one per line",
  },
  about: {
    days: "Small numbers are masked, as they are here.",
    listings: "Without title, name or address.",
    helps: "Without the two people.",
  },
  csv: "CSV",
  excel: "CSV for French Excel",
  linkOf: "{format}: {file}",
  noted: "Each export is noted in the log.",
};
