import type { Messages } from "../fr.ts";

export const mailPrivacy: Messages["mailPrivacy"] = {
  leaving: {
    subject: "Your account will be erased",
    text: "You asked to leave Coup de main in {city}. Your listings are no longer visible, and you are signed out everywhere.",
    until: "Your account and what you wrote will be erased on {date}. Until then you can come back: nothing is lost.",
    link: "I will stay after all",
    notYou: "You did not ask for this? Open this link to keep your account, then tell the City.",
  },
  inactive: {
    subject: "Do you want to keep your account?",
    text: "You have not come to Coup de main in {city} for a long time. We do not keep accounts that are of no use any more.",
    until:
      "Without a visit from you, your account and what you wrote will be erased on {date}. To keep it, sign in once.",
    link: "Sign in and keep my account",
  },
};
