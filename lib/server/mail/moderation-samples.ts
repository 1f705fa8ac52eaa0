import "server-only";
import type { MailPayload } from "./mail-kind.ts";
import type { MODERATION_PAYLOADS } from "./moderation-payloads.ts";

/** What the mails of moderation are shown with; the link leads nowhere. */
export const moderationSamples = (link: string): { [Kind in keyof typeof MODERATION_PAYLOADS]: MailPayload<Kind> } => ({
  "report-waiting": { count: 4, link },
  "decision-made": {
    words: {
      opening: "Bonjour, nous avons retiré votre annonce « Garde d’enfants le soir » (BUT-093).",
      why: "Votre annonce demandait 15 € par heure. Sur Coup de main, l’aide est gratuite (règle 3).",
      scope: "Votre annonce n’est plus visible à Besançon. Cette décision n’a pas de fin. Votre compte ne change pas.",
      how: "Une personne de la Ville a lu votre annonce après un signalement, et a décidé elle-même.",
      contest: "Vous pouvez contester gratuitement jusqu’au 3 juin 2027. Une autre personne relira tout.",
      next: "Vous pouvez publier une nouvelle annonce, sans argent.",
    },
    link,
  },
  "notice-received": { about: "Garde d’enfants le soir", guessable: false, unproven: false, link },
  "notice-decided": {
    about: "Garde d’enfants le soir",
    measure: "removed",
    answer: "Cette annonce demandait de l’argent. Nous l’avons retirée. Merci de votre attention.",
    contestUntil: "2027-06-03",
    link,
  },
  "listing-held": { title: "Promener mon chien", link },
  "listing-approved": { title: "Promener mon chien", link, helpers: 3 },
  "appeal-received": { link },
  "appeal-decided": {
    reversed: false,
    answer: "Nous avons relu votre annonce. Elle demandait bien de l’argent, ce que la règle 3 exclut.",
    link,
  },
  "misuse-warning": { kind: "content", phone: "03 81 00 00 00", email: "entraide@exemple.fr", link },
  "restriction-ended": { link },
  "case-escalated": { count: 2, link },
  "danger-noted": { firstName: "Camille", link },
});
