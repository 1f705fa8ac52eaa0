import type { Messages } from "../fr.ts";

export const misuse: Messages["misuse"] = {
  title: "Misuse",
  lead: "What was clearly without ground counts here for six months: texts, reports, appeals.",
  rule: "The third in six months makes the service send a warning. Two more after it, and you can suspend the right to report or to complain for 30 days. For texts, decide on a case.",
  done: "Done: this right is suspended for 30 days, and the person is told.",
  doneUntold:
    "Done: this right is suspended for 30 days. We cannot write to this person. They will read it when they next try.",
  empty: "Nothing counts against anybody for now.",
  person: "Person no. {number}",
  outside: "Somebody without an account",
  kind: { content: "Texts", notices: "Reports", appeals: "Appeals" },
  strikes: "{count, plural, =0 {Nothing new} one {# misuse} other {# misuses}} in six months.",
  strikesSince:
    "{count, plural, =0 {Nothing new} one {# misuse} other {# misuses}} since the last warning or suspension.",
  last: "The last one dates from {date}.",
  case: "Open the case of {date}",
  warned: "Warned on {date}.",
  notWarned: "Not warned yet.",
  until: "Right suspended until {date}.",
  onCase: "A suspension of the account is decided on a case, with its reasons.",
  suspend: "Suspend for 30 days",
  about: "Suspend: {who}, {kind}",
  working: "One moment…",
  back: "Back to the queue",
};
