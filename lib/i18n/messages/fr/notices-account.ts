/** What the bell and devices say of how somebody signs in. */
export const accountNotices = {
  "account-changed": {
    title:
      "{what, select, factor_on {Votre deuxième étape est activée} factor_off {Votre deuxième étape est retirée} factor_reset {Votre deuxième étape a été effacée} recovery_used {Un code de secours a servi} provider_linked {Un moyen de connexion est ajouté} other {Votre connexion a changé}}",
    body: "Ce n’est pas vous ? Fermez les autres connexions.",
    push: { title: "Votre connexion a changé", body: "Ouvrez le service pour en savoir plus." },
  },
};
