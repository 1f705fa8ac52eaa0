/** How somebody signs in, and where they are signed in. */
export const security = {
  title: "Connexion et sécurité",
  lead: "Où vous êtes connecté, et comment vous vous connectez.",
  working: "Un instant…",
  done: {
    fermee: "La connexion est fermée : cet appareil doit se reconnecter.",
    fermees: "Toutes les autres connexions sont fermées.",
    relie: "C’est relié : ce moyen vous connecte maintenant.",
    pris: "Cette identité est déjà reliée à un autre compte. Rien n’a changé.",
    delie: "Ce moyen ne vous connecte plus. Vos autres appareils sont déconnectés.",
    "sans-etape": "Votre deuxième étape est retirée. Vos autres appareils sont déconnectés.",
    adresse: "Votre adresse est changée. Vos autres appareils sont déconnectés.",
  },
  sessions: {
    title: "{count, plural, one {Une connexion ouverte} other {# connexions ouvertes}}",
    lead: "Un appareil que vous ne connaissez pas ? Fermez sa connexion.",
    this: "cet appareil",
    since: "Ouverte le {at}. Utilisée {used}.",
    end: "Fermer",
    endAbout: "Fermer la connexion {device}, ouverte le {at}",
    endOthers: "Fermer toutes les autres",
    length:
      "{staff, select, yes {Vous travaillez pour une ville : une connexion se ferme après une heure sans rien faire, et au bout de 12 heures.} other {Une connexion se ferme après 30 jours sans visite, et au bout de 90 jours.}}",
    device:
      "{browser, select, edge {Edge} samsung {Samsung Internet} opera {Opera} firefox {Firefox} chrome {Chrome} safari {Safari} other {Navigateur}} {system, select, iphone {sur un iPhone} ipad {sur un iPad} android {sur un appareil Android} windows {sous Windows} mac {sur un Mac} chromebook {sur un Chromebook} linux {sous Linux} other {sur un appareil inconnu}}",
  },
  fresh: {
    text: "Pour changer la façon de vous connecter, il faut vous être connecté il y a moins de dix minutes.",
    link: "Me reconnecter",
  },
  email: {
    title: "Votre adresse e-mail",
    now: "Vous vous connectez avec <b>{email}</b>.",
    label: "Nouvelle adresse e-mail",
    hint: "Nous y envoyons un lien et un code. Rien ne change avant que vous les utilisiez.",
    submit: "Envoyer le code",
    confirmTitle: "Confirmez votre nouvelle adresse",
    confirmSent:
      "Si l’adresse <b>{email}</b> est libre, un message y arrive dans la minute. Il sert pendant dix minutes.",
    confirmLink: "Vous allez vous connecter avec l’adresse <b>{email}</b>.",
    confirmEffect: "Vos autres appareils seront déconnectés, et votre ancienne adresse sera prévenue.",
    code: "Code à six chiffres",
    codeHint: "Il est dans l’e-mail envoyé à la nouvelle adresse.",
    confirm: "Changer mon adresse",
    keep: "Garder mon adresse actuelle",
    expiredTitle: "Ce lien n’est plus valable",
    expiredText: "Un lien sert une seule fois, pendant dix minutes, dans le compte qui l’a demandé.",
    back: "Revenir à mes connexions",
  },
  providers: {
    title: "Autres moyens de connexion",
    ask: "Relier votre identité {name} au compte <b>{email}</b> ? Elle vous connectera ensuite sans e-mail.",
    yes: "Oui, relier",
    no: "Non",
    linked: "{name} est relié à votre compte depuis le {at}.",
    notLinked: "{name} n’est pas relié à votre compte.",
    link: "Relier {name}",
    unlink: "Ne plus relier {name}",
  },
  restore: {
    title: "Retrouver votre adresse",
    text: "Votre compte a quitté l’adresse <b>{before}</b> pour <b>{after}</b>.",
    effect:
      "Si ce n’est pas vous, annulez : le compte revient à votre adresse, et tous ses appareils sont déconnectés.",
    submit: "Annuler ce changement",
    doneTitle: "Votre adresse est de nouveau la vôtre",
    doneText: "Tous les appareils sont déconnectés. Connectez-vous avec votre adresse, puis regardez vos connexions.",
    signIn: "Me connecter",
    expiredTitle: "Ce lien n’est plus valable",
    expiredText:
      "Il sert une fois, pendant sept jours. Si vous ne pouvez plus vous connecter, parlez-en à l’accueil de la Ville.",
  },
};
