import type { Messages } from "../fr.ts";

export const staff: Messages["staff"] = {
  nav: "City staff",
  dashboard: "Dashboard",
  calls: "Calls for volunteers",
  desk: "Desk",
  posters: "Posters",
  settings: "Settings",
};
