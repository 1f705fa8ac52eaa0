import type { Messages } from "../fr.ts";

export const mailAccount: Messages["mailAccount"] = {
  emailChange: {
    subject: "Confirm your new address",
    typeCode: "To use this address on Coup de main, copy this code:",
    orLink: "You can also use this link, then confirm:",
    link: "Confirm this address",
    lifetime: "The code and the link serve once, for 10 minutes, in the account that asked for them.",
    notYou: "If it was not you, do nothing: your address will not be used.",
  },
  emailChanged: {
    subject: "Your sign-in address has changed",
    text: "The address of your account is now {address}. This one does not sign you in any more.",
    notYou:
      "It was not you? Undo it now: you get your address back, and all devices are signed out. This link serves for {days} days.",
    link: "Get my address back",
  },
  emailClaimed: {
    subject: "Somebody asked for your address",
    text: "Somebody wanted to use this address for another account of Coup de main. It belongs to your account already: nothing has changed.",
    you: "Was it you? Sign in with this address: you will find your first account there.",
    link: "Sign in",
    notYou: "If it was not you, do nothing. Nobody can sign in without reading your e-mail.",
  },
  accountChanged: {
    subject:
      "{what, select, factor_on {Your second step is on} factor_off {Your second step is removed} factor_reset {Your second step was erased} recovery_used {A recovery code was used} provider_linked {A way to sign in was added} other {A way to sign in was removed}}",
    text: "{what, select, factor_on {An application now gives the second step of your sign-in.} factor_off {The second step of your sign-in is removed.} factor_reset {An administrator of Coup de main in {city} erased your second step. Your devices are signed out: at your next sign-in, you will set up a new one.} recovery_used {Somebody signed in to your account with one of your recovery codes. That code does not serve any more.} provider_linked {Another way to sign in is linked to your account.} other {A way to sign in is not linked to your account any more.}}",
    notYou: "Not what you wanted? End the other sessions, and tell the city.",
    link: "See my sessions",
  },
};
