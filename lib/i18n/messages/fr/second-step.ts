/** The second step of those who work for a city. */
export const secondStep = {
  title: "Deuxième étape",
  working: "Vérification…",
  owed: {
    text: "Vous travaillez pour la Ville. Ses pages s’ouvrent après la deuxième étape de votre connexion.",
    link: "Passer la deuxième étape",
  },
  enter: {
    lead: "Vous travaillez pour la Ville : écrivez aussi le code de votre application.",
    code: "Code de l’application, ou code de secours",
    codeHint: "Six chiffres, qui changent toutes les 30 secondes. Ne les donnez à personne, même à la mairie.",
    submit: "Continuer",
    lost: "Plus de téléphone ni de codes de secours ? Demandez à une personne qui administre le service d’effacer votre deuxième étape.",
  },
  setup: {
    title: "Ajouter une deuxième étape",
    lead: "Qui travaille pour la Ville voit des choses privées. Lire vos e-mails ne doit donc pas suffire pour entrer à votre place.",
    why: "Il vous faut une application qui donne des codes, sur votre téléphone ou votre ordinateur : FreeOTP, Aegis, Google Authenticator, ou le gestionnaire de mots de passe de votre mairie. C’est fait en deux minutes.",
    begin: "Commencer",
    later: "Plus tard : continuer comme habitant",
    scanTitle: "Ajoutez Coup de main à votre application",
    scan: "Dans l’application, ajoutez un compte et visez ce dessin.",
    qr: "Code QR à lire avec votre application",
    byHand: "Ou recopiez cette clé :",
    codesTitle: "Notez vos codes de secours",
    codes:
      "Sans votre téléphone, chacun sert une fois à la place de l’application. Gardez-les ailleurs que sur votre téléphone.",
    codesOnce: "Cette page est le seul endroit où ils s’affichent.",
    confirmTitle: "Écrivez le code que donne l’application",
    code: "Code à six chiffres",
    codeHint: "Celui qui s’affiche maintenant pour Coup de main.",
    submit: "Activer",
  },
  section: {
    title: "Deuxième étape",
    none: "Vous n’avez pas de deuxième étape.",
    on: "Active. {count, plural, =0 {Il ne vous reste aucun code de secours.} one {Il vous reste un code de secours.} other {Il vous reste # codes de secours.}}",
    again: "Refaire, avec de nouveaux codes",
    begin: "Ajouter une deuxième étape",
    remove: "Retirer la deuxième étape",
    owed: "Passez d’abord votre deuxième étape.",
  },
};
