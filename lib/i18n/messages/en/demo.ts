export const demo = {
  title: "Mail of the demonstration",
  intro:
    "The messages that the service sends arrive here, and nowhere else. This page only exists in the demonstration.",
  filteredBy: "Messages to {to}",
  showAll: "See all messages",
  count: "{count, plural, =0 {No message} =1 {One message} other {# messages}}",
  empty: "No message yet. Ask for a sign-in link, for example.",
  refresh: "Refresh",
  to: "To",
  at: "Received",
  open: "Read the laid-out version",
  onlyTo: "Only to {to}",
  back: "Back to the mail",
  text: "Text version",
  html: "Laid-out version",
  noHtml: "This message has no laid-out version.",
  noSubject: "No subject",
};
