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
};
