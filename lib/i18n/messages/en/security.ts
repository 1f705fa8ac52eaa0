import type { Messages } from "../fr.ts";

export const security: Messages["security"] = {
  title: "Sign-in and security",
  lead: "Where you are signed in, and how you sign in.",
  working: "One moment…",
  done: {
    fermee: "This session has ended: the device has to sign in again.",
    fermees: "All other sessions have ended.",
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
};
