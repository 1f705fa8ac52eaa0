import type { Messages } from "../fr.ts";

export const leaving: Messages["leaving"] = {
  title: "Erase my account",
  intro: "This is what happens if you leave.",
  now: "At once",
  nowList: {
    hidden: "Your listings disappear.",
    exchanges:
      "{count, plural, =0 {No exchange is going on.} one {One exchange that is going on ends, and the other person is told.} other {# exchanges that are going on end, and the other people are told.}}",
    out: "You are signed out on all your devices.",
  },
  later: "On {date}",
  laterList: {
    account:
      "Your account, your listings, your photos, your contact details, your searches and your notifications are erased. Nobody can find them again.",
    others:
      "What you wrote to somebody stays in their conversation, without your first name, until one year after the end of the exchange.",
    figures: "The help that you gave or got stays counted, without your name.",
  },
  until: "Until then you can come back: by the link of the e-mail that we send you, or by signing in.",
  copyFirst: "Do you want a copy of your data? Download it first.",
  sureLegend: "Your agreement",
  sure: "I have read what will be erased, and I want to leave",
  submit: "Erase my account",
  working: "One moment…",
  stay: "No, I will stay",
  staff: "You work for the City. Give this role back first, with whoever administers the service.",
  link: "Erase my account…",
  linkText: "You can leave whenever you like. You have 14 days to change your mind.",
  back: {
    title: "Come back",
    leftTitle: "It is noted",
    left: "You are no longer visible, and you are signed out. Your account will be erased in 14 days.",
    leftMail: "An e-mail is on its way, with a link to come back until then.",
    question: "You asked to leave. Your account will be erased on {date}.",
    what: "If you stay, your listings come back on line where their date has not passed. Exchanges that ended do not go on.",
    stay: "I will stay",
    go: "I leave: sign me out",
    working: "One moment…",
    doneTitle: "You are back",
    done: "Nothing was erased. Your listings are on line again, where their date has not passed.",
    signIn: "Sign in",
    home: "See the listings",
    overTitle: "This link is of no use any more",
    over: "You are back already, or your account is erased. In that case you can open another one.",
  },
};
