export const push = {
  manifest: "L’entraide entre voisins, quartier par quartier.",
  devices: {
    title: "Sur vos appareils",
    text: "Un signe sur l’écran quand il y a du nouveau pour vous, même quand le site est fermé. Il ne montre ni vos messages ni votre adresse.",
    noScript: "Pour prévenir cet appareil, il faut JavaScript, que votre navigateur n’utilise pas ici.",
    list: "Appareils prévenus",
    unknown: "Appareil",
    thisOne: "cet appareil",
    since: "depuis le {date}",
    remove: "Retirer",
    removing: "Un instant…",
    about: "Ne plus prévenir : {device}",
  },
  switch: {
    on: "Cet appareil vous prévient.",
    off: "Cet appareil ne vous prévient pas.",
    turnOn: "Me prévenir sur cet appareil",
    turnOff: "Ne plus me prévenir ici",
    busy: "Un instant…",
    blocked:
      "Votre navigateur bloque les notifications de ce site. Pour les permettre : ouvrez les réglages du site, à côté de son adresse, choisissez « Notifications » puis « Autoriser », et rechargez la page.",
    homeScreen:
      "Sur iPhone et iPad, mettez d’abord le site sur l’écran d’accueil : bouton « Partager », puis « Sur l’écran d’accueil ». Ouvrez-le de là, et revenez ici.",
    none: "Ce navigateur ne sait pas recevoir de notifications.",
    dismissed: "Votre navigateur n’a pas eu votre accord : rien n’a changé.",
    failed: "Cela n’a pas marché. Réessayez dans un moment.",
  },
  offer: {
    title: "Un signe quand on vous répond ?",
    text: "Cet appareil peut vous prévenir tout de suite. Rien de vos messages ne s’affiche, et vous l’arrêtez quand vous voulez dans votre profil.",
    no: "Non merci",
    on: "C’est fait : cet appareil vous prévient.",
  },
};
