import type { Messages } from "../fr.ts";

type TeamKind = "role-offered" | "role-given" | "helper-verified";

export const teamNotices: Pick<Messages["notices"]["kind"], TeamKind> = {
  "role-offered": {
    title: "The city offers you a role",
    body: "Read the offer, then accept or decline.",
    push: { title: "The city offers you a role", body: "Read the offer, then accept or decline." },
  },
  "role-given": {
    title:
      "{role, select, resident {You are no longer part of the team} moderator {You now moderate the service} agent {You now run the desk} other {You now administer the service}}",
    body: "{role, select, resident {Your account as a resident does not change.} other {Your new pages are in the menu.}}",
    push: { title: "Your role has changed", body: "Open the service to know more." },
  },
  "helper-verified": {
    title: "{verified, select, yes {The city has verified you} other {You are no longer verified by the city}}",
    body: "{verified, select, yes {You can help with what is sensitive.} other {Your offers for what is sensitive are no longer proposed.}}",
    push: { title: "Your verification has changed", body: "Open the service to know more." },
  },
};
