/** The page for what nobody expected: its few words stand apart, since it runs where the messages may have failed. */
export const errorTexts = {
  fr: {
    title: "Un problème est survenu",
    hint: "Ce n’est pas de votre faute. Réessayez ; si cela continue, revenez un peu plus tard.",
    again: "Réessayer",
    home: "Retour à l’accueil",
  },
  en: {
    title: "Something went wrong",
    hint: "It is not your fault. Try again; if it goes on, come back a little later.",
    again: "Try again",
    home: "Back to the home page",
  },
} as const;
