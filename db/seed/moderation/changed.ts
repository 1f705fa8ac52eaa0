import type { JudgedCase } from "./judged-case.ts";

/** What its author was asked to change. */
export const CHANGED: readonly JudgedCase[] = [
  {
    days: 167,
    author: 1,
    text: {
      kind: "offer",
      category: "shopping",
      title: "Vos courses au marché des Beaux-Arts",
      body: "Je fais le marché le samedi et je peux prendre vos légumes. Appelez-moi au 06 39 98 12 34 la veille.",
    },
    minutes: 61,
    by: "second",
    decision: {
      action: "ask_change",
      clause: "privacy",
      facts: "L’annonce affiche un numéro de téléphone que tout le monde peut lire.",
      passage: "Appelez-moi au 06 39 98 12 34",
    },
  },
  {
    days: 152,
    author: 3,
    text: {
      kind: "request",
      category: "visit",
      title: "Un peu de compagnie le soir",
      body: "Je vis seule depuis mars et les soirées sont longues. Le code de l’immeuble est 4512B, c’est au fond à gauche.",
    },
    minutes: 18,
    by: "first",
    decision: {
      action: "ask_change",
      clause: "privacy",
      facts: "L’annonce dit que son auteur vit seul et donne le code de la porte. Ce n’est pas prudent.",
      passage: "Le code de l’immeuble est 4512B, c’est au fond à gauche",
    },
  },
  {
    days: 137,
    author: 5,
    text: {
      kind: "offer",
      category: "transport",
      title: "Covoiturage vers Dole le mardi",
      body: "Je pars à 8 h et je reviens à 17 h. Participation aux frais : 5 € par trajet.",
    },
    minutes: 83,
    by: "second",
    decision: {
      action: "ask_change",
      clause: "free",
      facts:
        "L’annonce fixe un prix par trajet. Seul le partage des frais réels est permis, entre vous, après le trajet.",
      passage: "Participation aux frais : 5 € par trajet",
    },
  },
  {
    days: 121,
    author: 6,
    text: {
      kind: "request",
      category: "moving",
      title: "Aide pour un déménagement samedi",
      body: "Trois heures environ. Rendez-vous au 14 rue des Granges, troisième porte à droite.",
    },
    minutes: 47,
    by: "first",
    decision: {
      action: "ask_change",
      clause: "privacy",
      facts: "L’annonce donne une adresse exacte. L’adresse se partage une fois l’aide acceptée.",
      passage: "Rendez-vous au 14 rue des Granges, troisième porte à droite",
    },
  },
  {
    days: 104,
    author: 9,
    text: {
      kind: "offer",
      category: "homework",
      title: "Maths et physique, niveau lycée",
      body: "Étudiant en licence, je peux aider le soir. Écrivez-moi plutôt sur mon compte Instagram, je réponds vite.",
    },
    minutes: 55,
    by: "second",
    decision: {
      action: "ask_change",
      clause: "privacy",
      facts: "L’annonce invite à passer par un autre service. Ici, chacun est protégé par la conversation du site.",
      passage: "Écrivez-moi plutôt sur mon compte Instagram, je réponds vite",
    },
  },
  {
    days: 82,
    author: 7,
    text: {
      kind: "request",
      category: "repair",
      title: "Réparer un robinet qui goutte",
      body: "C’est celui de la cuisine. Mon adresse e-mail : y.reparation@example.org pour convenir d’une heure.",
    },
    minutes: 39,
    by: "first",
    decision: {
      action: "ask_change",
      clause: "privacy",
      facts: "L’annonce affiche une adresse e-mail que tout le monde peut lire.",
      passage: "Mon adresse e-mail : y.reparation@example.org pour convenir d’une heure",
    },
  },
  {
    days: 68,
    author: 10,
    text: {
      kind: "request",
      category: "childcare",
      title: "Aller chercher mon fils à l’école",
      body: "Il sort à 16 h 30 de l’école Jean-Zay, en classe de CE1. Il faut le garder jusqu’à 18 h, les lundis.",
    },
    minutes: 22,
    by: "second",
    decision: {
      action: "ask_change",
      clause: "privacy",
      facts: "L’annonce dit où et à quelle heure un enfant sort de l’école. Cela ne doit pas être public.",
      passage: "Il sort à 16 h 30 de l’école Jean-Zay, en classe de CE1",
    },
    appeal: {
      body: "Je ne vois pas où est le problème, c’est juste une école. Comment trouver quelqu’un sinon ?",
      after: 30,
      end: {
        outcome: "upheld",
        answer:
          "Nous comprenons votre besoin. Mais le nom de l’école, l’heure et la classe permettent de trouver un enfant. Dites-les dans la conversation, une fois l’aide acceptée.",
      },
    },
  },
  {
    days: 43,
    author: 11,
    text: {
      kind: "offer",
      category: "digital_help",
      title: "Dépannage informatique à domicile",
      body: "Je viens chez vous. Voir tous mes avis sur http://depannage.example avant de choisir.",
    },
    minutes: 71,
    by: "first",
    decision: {
      action: "ask_change",
      clause: "no_trade",
      facts: "L’annonce renvoie vers le site d’une activité.",
      passage: "Voir tous mes avis sur http://depannage.example avant de choisir",
    },
  },
  {
    days: 31,
    author: 12,
    text: {
      kind: "offer",
      category: "shopping",
      title: "Courses et petites livraisons à pied",
      body: "Je peux faire vos courses dans le quartier, le matin. Mon numéro : zéro six, trente-neuf, 98, 55, 10.",
    },
    minutes: 58,
    by: "second",
    decision: {
      action: "ask_change",
      clause: "privacy",
      facts: "L’annonce donne un numéro de téléphone, en partie en lettres.",
      passage: "Mon numéro : zéro six, trente-neuf, 98, 55, 10",
    },
  },
  {
    days: 0,
    author: 3,
    text: {
      kind: "offer",
      category: "sewing",
      title: "Ourlets et boutons, à la main",
      body: "Je couds le soir devant la radio. Passez me voir au 3 quai Veil-Picard, deuxième étage.",
    },
    minutes: 41,
    by: "first",
    decision: {
      action: "ask_change",
      clause: "privacy",
      facts: "L’annonce donne une adresse exacte.",
      passage: "Passez me voir au 3 quai Veil-Picard, deuxième étage",
    },
  },
];
