/** What the bell and devices say of decisions, notices and appeals, by kind of mail. */
export const moderationNotices = {
  "decision-made": {
    title: "The city has taken a decision",
    body: "Read the reasons, and how to contest it.",
    push: { title: "The city has taken a decision", body: "Read the reasons, and how to contest it." },
  },
  "notice-received": {
    title: "We have received your report",
    body: "Somebody of the city will read it and answer.",
    push: { title: "We have received your report", body: "Somebody of the city will read it and answer." },
  },
  "notice-decided": {
    title: "Your report has an answer",
    body: "The answer of the city waits for you, with its reasons.",
    push: { title: "The city has answered you", body: "An answer waits for you, with its reasons." },
  },
  "listing-held": {
    title: "Your post waits to be read",
    body: "“{title}” will be shown as soon as it has been read.",
    push: { title: "Your post waits to be read", body: "It will be shown as soon as it has been read." },
  },
  "listing-approved": {
    title: "Your post has been read and is online",
    body: "Everybody now sees “{title}”.",
    push: { title: "Your post has been read and is online", body: "Everybody now sees it." },
  },
  "appeal-received": {
    title: "We have received your appeal",
    body: "Somebody else than the first person will read everything.",
    push: {
      title: "We have received your appeal",
      body: "Somebody else than the first person will read everything.",
    },
  },
  "appeal-decided": {
    title: "Your appeal has an answer",
    body: "Somebody else has read everything again. Read their answer.",
    push: {
      title: "Your appeal has an answer",
      body: "Somebody else has read everything again. Read their answer.",
    },
  },
  "misuse-warning": {
    title: "A warning of the city",
    body: "Read why, and what may follow.",
    push: { title: "A warning of the city", body: "Read why, and what may follow." },
  },
  "restriction-ended": {
    title: "It is over: everything is back",
    body: "The decision that limited your account has ended.",
    push: { title: "A decision has ended", body: "You can do everything again." },
  },
  "case-escalated": {
    title:
      "{count, plural, =0 {Cases have waited too long} one {A case has waited too long} other {# cases have waited too long}}",
    body: "Decide, or see with the team who can.",
    push: { title: "Cases have waited too long", body: "Decide, or see with the team who can." },
  },
  "danger-noted": {
    title: "Somebody may be in danger",
    body: "Call the team back at once.",
    push: { title: "Somebody may be in danger", body: "Call the team back at once." },
  },
};
