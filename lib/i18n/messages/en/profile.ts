import type { Messages } from "../fr.ts";

export const profile: Messages["profile"] = {
  title: "Your profile",
  emailLabel: "Your e-mail address",
  emailHint: "It is never shown.",
  firstNameLabel: "Your first name",
  firstNameHint: "It is the only name that others see. Leave out your family name.",
  quartierLabel: "Your neighbourhood",
  quartierHint: "It serves to find people nearby. Your address is not asked for.",
  quartierPlaceholder: "Choose a neighbourhood",
  languagesLegend: "The languages you speak",
  languagesHint: "Tick one or several languages.",
  save: "Save",
  saving: "Saving…",
  saved: "Your changes are saved.",
  session: "Your connection",
  sessionText: "On a shared computer, sign out after each visit.",
  signOut: "Sign out",
  signingOut: "Signing out…",
  welcome: {
    title: "Welcome to {city}",
    intro: "Four answers, and you are done. You can change them later in your profile.",
    ageLegend: "Your age",
    adultLabel: "I am 18 or over",
    adultHint: "The service is for adults only, because people meet.",
    submit: "Create my profile",
  },
};
