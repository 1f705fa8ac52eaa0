/** How somebody signs in, and where they are signed in. */
export const security = {
  title: "Connexion et sécurité",
  lead: "Où vous êtes connecté, et comment vous vous connectez.",
  working: "Un instant…",
  done: {
    fermee: "La connexion est fermée : cet appareil doit se reconnecter.",
    fermees: "Toutes les autres connexions sont fermées.",
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
};
