import type { WaitingCase } from "./judged-case.ts";

/** What waits to be read now; an appeal that waits is of a case that was judged. */
export const WAITING: readonly WaitingCase[] = [
  {
    minutes: 85,
    author: 12,
    text: {
      kind: "offer",
      category: "shopping",
      title: "Ménage et petites courses",
      body: "Bonjour, je propose du ménage et des petites courses, 15 € de l’heure, tous les jours sauf le dimanche. Appelez-moi au 06 39 98 55 10 ou passez me voir, 12, rue des Glycines, 3e étage. Je suis sérieuse et ponctuelle.",
    },
    notices: [
      { reason: "money", note: "Cette personne demande 15 € de l’heure. Je croyais que tout était gratuit ici." },
      {
        reason: "money",
        note: "Annonce payante, avec un numéro de téléphone et une adresse. Ce n’est pas normal.",
        outside: { name: "Bernard Vuillemin", email: "b.vuillemin@exemple.example" },
      },
    ],
  },
  {
    minutes: 42,
    author: 18,
    text: {
      kind: "request",
      category: "childcare",
      title: "Garder ma fille tous les soirs",
      body: "Je travaille jusqu’à 20 h. Ma fille a six ans, elle sort de l’école Brossolette à 16 h 30 et reste seule à la maison.",
    },
  },
  {
    minutes: 28,
    author: 19,
    text: {
      kind: "offer",
      category: "transport",
      title: "Covoiturage vers Dole le lundi",
      body: "Je pars le lundi matin et je rentre le soir. Deux places. Mon e-mail : trajets.dole@example.org.",
    },
    claimedBy: "second",
  },
  {
    minutes: 48,
    author: 20,
    text: {
      kind: "request",
      category: "moving",
      title: "Aide pour un déménagement",
      body: "Un studio au deuxième étage, quelques meubles et des cartons. J’ai loué une camionnette pour samedi matin.",
    },
  },
  {
    minutes: 35,
    author: 21,
    text: {
      kind: "offer",
      category: "meals",
      title: "Cours de cuisine comtoise",
      body: "Cancoillotte, roestis, morbiflette : je montre et on mange ensemble. Chacun apporte un ingrédient.",
    },
  },
  {
    minutes: 29,
    author: 22,
    text: {
      kind: "request",
      category: "admin_help",
      title: "Lire mon courrier",
      body: "Ma vue baisse. Il me faut quelqu’un une heure par semaine pour lire mes lettres et remplir les papiers de la banque.",
    },
  },
  {
    minutes: 20,
    author: 2,
    text: {
      kind: "offer",
      category: "repair",
      title: "Réparer un vélo",
      body: "Je répare les vélos, et je montre comment. Les pièces sont à votre charge. Vidéo sur http://velo.example pour voir comment je fais.",
    },
    opinion: {
      by: "second",
      note: "Le lien mène à un tutoriel, pas à un commerce. Demander de l’enlever, ou laisser ?",
    },
  },
  {
    minutes: 8,
    author: 23,
    text: {
      kind: "offer",
      category: "tool_loan",
      title: "Prêter une tondeuse",
      body: "Tondeuse électrique avec sa rallonge. À prendre et à rendre dans la journée. Un coup de fil au 03 53 01 77 88 suffit.",
    },
  },
];
