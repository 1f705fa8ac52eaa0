import type { Messages } from "../fr.ts";

export const errors: Messages["errors"] = {
  title: "There is a problem",
  form: { invalid: "This form could not be read. Reload the page and try again." },
  email: {
    required: "Write your e-mail address.",
    "too-long": "This address is too long. Check it.",
    malformed: "This address is not complete. Example: first.last@example.org.",
  },
  code: {
    required: "Write the six-digit code from the e-mail.",
    malformed: "The code has six digits. Copy it from the e-mail.",
  },
  firstName: {
    required: "Write your first name.",
    "too-short": "Write your first name.",
    "too-long": "This first name is too long. Keep it to 40 characters.",
  },
  quartier: {
    required: "Choose your neighbourhood in the list.",
    unknown: "This neighbourhood is not in this city. Choose one in the list.",
  },
  languages: {
    required: "Tick at least one language.",
    unknown: "This language is not in the list. Tick another one.",
  },
  adult: { required: "Tick this box if you are 18 or over. The service is for adults only." },
  notFound: {
    title: "This page does not exist",
    hint: "The post may have been removed, or the address has a mistake.",
    home: "Back to the home page",
    list: "See the posts",
  },
};
