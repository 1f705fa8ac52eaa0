import type { Messages } from "../fr.ts";

export const security: Messages["security"] = {
  title: "Sign-in and security",
  lead: "Where you are signed in, and how you sign in.",
  working: "One moment…",
  done: {
    fermee: "This session has ended: the device has to sign in again.",
    fermees: "All other sessions have ended.",
    "sans-etape": "Your second step is removed. Your other devices are signed out.",
    adresse: "Your address is changed. Your other devices are signed out.",
  },
  sessions: {
    title: "{count, plural, one {One open session} other {# open sessions}}",
    lead: "A device that you do not know? End its session.",
    this: "this device",
    since: "Begun on {at}. Used {used}.",
    end: "End",
    endAbout: "End the session {device}, begun on {at}",
    endOthers: "End all others",
    length:
      "{staff, select, yes {You work for a city: a session ends after an hour without use, and after 12 hours.} other {A session ends after 30 days without a visit, and after 90 days.}}",
    device:
      "{browser, select, edge {Edge} samsung {Samsung Internet} opera {Opera} firefox {Firefox} chrome {Chrome} safari {Safari} other {Browser}} {system, select, iphone {on an iPhone} ipad {on an iPad} android {on an Android device} windows {on Windows} mac {on a Mac} chromebook {on a Chromebook} linux {on Linux} other {on an unknown device}}",
  },
  fresh: {
    text: "To change how you sign in, you need to have signed in less than ten minutes ago.",
    link: "Sign in again",
  },
  email: {
    title: "Your e-mail address",
    now: "You sign in with <b>{email}</b>.",
    label: "New e-mail address",
    hint: "We send a link and a code there. Nothing changes before you use them.",
    submit: "Send the code",
    confirmTitle: "Confirm your new address",
    confirmSent:
      "If the address <b>{email}</b> is free, a message arrives there within a minute. It serves for ten minutes.",
    confirmLink: "You will sign in with the address <b>{email}</b>.",
    confirmEffect: "Your other devices will be signed out, and your old address will be told.",
    code: "Six-digit code",
    codeHint: "It is in the e-mail sent to the new address.",
    confirm: "Change my address",
    keep: "Keep my present address",
    expiredTitle: "This link is no longer valid",
    expiredText: "A link serves once, for ten minutes, in the account that asked for it.",
    back: "Back to my sessions",
  },
  restore: {
    title: "Get your address back",
    text: "Your account left the address <b>{before}</b> for <b>{after}</b>.",
    effect: "If it was not you, undo it: the account comes back to your address, and all its devices are signed out.",
    submit: "Undo this change",
    doneTitle: "Your address is yours again",
    doneText: "All devices are signed out. Sign in with your address, then look at your sessions.",
    signIn: "Sign in",
    expiredTitle: "This link is no longer valid",
    expiredText: "It serves once, for seven days. If you cannot sign in any more, talk to the city’s front desk.",
  },
};
