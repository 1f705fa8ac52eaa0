import type { Messages } from "../../fr.ts";

export const shared: Messages["legal"]["shared"] = {
  version: "Version of 30 November 2026.",
  onThisPage: "On this page",
  address: "Address",
  phone: "Telephone",
  email: "E-mail",
  noContact: "To be completed by the City before the opening: its telephone and its e-mail address.",
};
