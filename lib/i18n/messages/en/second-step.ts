import type { Messages } from "../fr.ts";

export const secondStep: Messages["secondStep"] = {
  title: "Second step",
  working: "Checking…",
  owed: {
    text: "You work for the city. Its pages open after the second step of your sign-in.",
    link: "Take the second step",
  },
  enter: {
    lead: "You work for the city: write the code of your application, too.",
    code: "Code of the application, or recovery code",
    codeHint: "Six digits that change every 30 seconds. Give them to nobody, not even to the city hall.",
    submit: "Continue",
    lost: "Neither telephone nor recovery codes? Ask an administrator of the service to erase your second step.",
  },
  setup: {
    title: "Add a second step",
    lead: "Whoever works for the city sees private things. Reading your e-mail must not be enough to enter in your place.",
    why: "You need an application that gives codes, on your telephone or computer: FreeOTP, Aegis, Google Authenticator, or the password manager of your city hall. It takes two minutes.",
    begin: "Begin",
    later: "Later: go on as a resident",
    scanTitle: "Add Coup de main to your application",
    scan: "In the application, add an account and scan this picture.",
    qr: "QR code for your application",
    byHand: "Or copy this key:",
    codesTitle: "Write down your recovery codes",
    codes:
      "Without your telephone, each serves once in the place of the application. Keep them elsewhere than on your telephone.",
    codesOnce: "This page is the only place where they are shown.",
    confirmTitle: "Write the code that the application gives",
    code: "Six-digit code",
    codeHint: "The one that is shown now for Coup de main.",
    submit: "Switch on",
  },
  section: {
    title: "Second step",
    none: "You have no second step.",
    on: "On. {count, plural, =0 {You have no recovery code left.} one {You have one recovery code left.} other {You have # recovery codes left.}}",
    again: "Set it up again, with new codes",
    begin: "Add a second step",
    remove: "Remove the second step",
    owed: "Take your second step first.",
  },
};
