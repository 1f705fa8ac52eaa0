import type { Messages } from "../fr.ts";

export const signIn: Messages["signIn"] = {
  title: "Sign in without a password",
  intro: "We send you an e-mail with a link and a code. They are valid for 10 minutes.",
  emailLabel: "Your e-mail address",
  emailHint: "It is never shown. Example: first.last@example.org",
  submit: "Get the e-mail",
  sending: "Sending…",
  firstTime: "First visit? Do the same: your account is created afterwards.",
  alreadyTitle: "You are already signed in",
  alreadyText: "This browser is signed in with the address {email}.",
  goOn: "Continue",
  providers: {
    title: "Or without waiting for an e-mail",
    go: "Continue with {name}",
    about: {
      residents:
        "The first time, you will link it to your account. We read nothing there but your age, and do not keep it.",
      staff: "For those who work for the city.",
    },
    unknown:
      "Your {name} identity is linked to no account yet. Sign in once by e-mail, or create your account: we will then offer to link it.",
    refusal: {
      failed: "This sign-in did not succeed. Try again, or sign in by e-mail.",
      minor: "The service is for adults only, because people meet. We have kept nothing of your identity.",
      outsider: "This professional account is not that of somebody who works for the city.",
    },
  },
  sent: {
    title: "Look at your e-mail",
    text: "If the address <b>{email}</b> is right, a message arrives within a minute.",
    how: "Open its link in this browser, or write its code here.",
    codeLabel: "Six-digit code",
    codeHint: "It is in the e-mail. Give it to nobody, not even to the city hall.",
    submit: "Sign in",
    checking: "Checking…",
    nothing: "Nothing came?",
    nothingText: "Look among unwanted mail. After five requests, wait a quarter of an hour.",
    again: "Ask for another e-mail",
    demo: "Demonstration: this e-mail can be read right here.",
    demoLink: "Open the mail of the demonstration",
  },
  confirm: {
    title: "Confirm that you sign in",
    text: "You are about to sign in with the address <b>{email}</b>.",
    otherBrowser: "This link was asked for in another browser. Also write the code from the same e-mail.",
    warning: "You asked for nothing? Close this page. Nobody can get in without this e-mail.",
    submit: "Sign in",
    expiredTitle: "This link is no longer valid",
    expiredText: "A link works once, and for 10 minutes. Ask for another one, it is quick.",
    again: "Get a new e-mail",
  },
};
