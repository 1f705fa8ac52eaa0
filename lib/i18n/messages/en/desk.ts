import type { Messages } from "../fr.ts";

export const desk: Messages["desk"] = {
  administration: "Administration",
  title: "Desk",
  lead: "These requests have found nobody yet. The search goes on, but they need you.",
  empty: "No request waits",
  emptyText: "Every request online has somebody, or is still looking.",
  count: "{count, plural, one {# request waits} other {# requests wait}}",
  others: "{count, plural, one {See the other request} other {See the # other requests}}",
  taken: "Taken care of ({count, number})",
  from: "Asked by {name}",
  since: "At the desk since {date}",
  tried: "{asked, plural, =0 {Nobody to ask} one {# person asked} other {# people asked}}",
  refused: "{count, plural, =0 {no refusal} one {# refusal} other {# refusals}}",
  silent: "{count, plural, =0 {no silence} one {# without an answer} other {# without an answer}}",
  waiting: "{count, plural, =0 {nobody else is asked} one {# answer expected} other {# answers expected}}",
  steps: "What was tried",
  take: "Take care of it",
  takeAbout: "Take care of: {title}",
  takenBy: "Taken care of by {name} on {date}",
  working: "Sending…",
  done: "Noted: the request is taken care of.",
};
