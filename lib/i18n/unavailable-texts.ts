/** The page for when the database is away: it needs nothing but itself. */
export const unavailableTexts = {
  fr: {
    title: "Le service ne répond pas en ce moment",
    hint: "Nous le remettons en marche. Réessayez dans quelques instants ; en cas de danger, appelez le 112.",
    typed:
      "Vous veniez d’envoyer un formulaire : rechargez cette page pour l’envoyer de nouveau, ou revenez en arrière, ce que vous avez écrit y est encore.",
    again: "Réessayer",
    home: "Retour à l’accueil",
  },
  en: {
    title: "The service does not answer at this moment",
    hint: "We are getting it going again. Try again in a few moments; in case of danger, call 112.",
    typed: "You had just sent a form: reload this page to send it again, or go back, what you wrote is still there.",
    again: "Try again",
    home: "Back to the home page",
  },
} as const;
