export const accessibility = {
  title: "Déclaration d’accessibilité",
  lead: "Ce site doit pouvoir servir à tout le monde. Il n’a pas encore été audité : il est donc déclaré non conforme.",
  commitment: {
    title: "Notre engagement",
    law: "La Ville s’engage à rendre ce service accessible, comme le demande l’article 47 de la loi n° 2005-102 du 11 février 2005.",
    scope: "Cette déclaration s’applique au site Coup de main.",
  },
  state: {
    title: "État de conformité",
    now: "Coup de main est <b>non conforme</b> avec le référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1.",
    why: "Aucun audit n’a encore été réalisé. Sans audit, la loi demande d’écrire « non conforme ».",
  },
  results: {
    title: "Résultats des tests",
    none: "Aucun audit : nous ne pouvons donner aucun taux de conformité.",
    automatic:
      "Des tests automatiques tournent à chaque changement du site. Ils ne trouvent qu’une partie des défauts. Ils ne remplacent pas un audit.",
  },
  content: {
    title: "Contenus non accessibles",
    unknown: "Nous n’avons pas encore mesuré quels contenus posent problème. Cette liste sera écrite après l’audit.",
    map: "La carte interactive peut être difficile à utiliser avec un lecteur d’écran. La liste des annonces donne les mêmes informations, avec les mêmes filtres.",
    people: "Les annonces sont écrites par des habitants. Leurs textes ne sont pas toujours simples à lire.",
  },
  established: {
    title: "Établissement de cette déclaration",
    date: "Cette déclaration a été établie le 24 novembre 2026.",
    tools: {
      technologies: "Technologies utilisées : HTML, CSS, SVG et JavaScript. Le site fonctionne sans JavaScript.",
      environment: "Combinaisons de navigateurs et de lecteurs d’écran vérifiées : aucune pour le moment.",
      pages: "Pages vérifiées par une personne formée : aucune pour le moment.",
    },
  },
  contact: {
    title: "Retour d’information et contact",
    help: "Une page ou un formulaire vous bloque ? Dites-le-nous. Nous vous donnons l’information autrement, ou nous faisons la démarche avec vous.",
    delay: "Vous recevez une réponse <b>en une semaine</b> au plus.",
    say: "Dites-nous l’adresse de la page et ce que vous vouliez faire. Si vous le pouvez, dites aussi avec quel appareil.",
  },
  recourse: {
    title: "Voies de recours",
    when: "Vous avez signalé un défaut qui vous empêche d’utiliser le service, et la réponse ne vous convient pas ? Vous pouvez :",
    ways: {
      form: "écrire un message au <defender>Défenseur des droits</defender> ;",
      delegate: "contacter le <delegates>délégué du Défenseur des droits</delegates> de votre région ;",
      phone: "appeler le 09 69 39 00 00 ;",
      letter: "envoyer un courrier, sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.",
    },
  },
  plan: {
    title: "Schéma pluriannuel et plan d’action",
    todo: "<blank>À compléter par la Ville avant l’ouverture : le schéma pluriannuel, le plan de l’année et la date de l’audit.</blank>",
  },
};
