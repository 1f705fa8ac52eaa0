import type { JudgedCase } from "./judged-case.ts";

/** What was taken off, and who was limited, suspended or sent away. */
export const REMOVED: readonly JudgedCase[] = [
  {
    days: 163,
    author: 13,
    text: {
      kind: "offer",
      category: "repair",
      title: "Plombier disponible, tarifs sur demande",
      body: "Plombier depuis dix ans, devis rapide, toutes réparations. SIRET fourni, facture possible.",
    },
    notices: [
      { reason: "professional", note: "C’est une entreprise, elle colle aussi des affiches dans le quartier." },
    ],
    minutes: 34,
    by: "first",
    decision: {
      action: "remove",
      clause: "no_trade",
      facts: "L’annonce propose les services payants d’un métier (« tarifs sur demande », « facture possible »).",
      answer: "Cette annonce proposait un métier contre paiement. Nous l’avons retirée. Merci de votre attention.",
      manifest: true,
    },
  },
  {
    days: 155,
    author: 2,
    text: {
      kind: "offer",
      category: "tool_loan",
      title: "Tondeuse à prêter, 10 € la journée",
      body: "Tondeuse thermique en bon état. 10 € la journée, caution de 50 € en liquide.",
    },
    minutes: 67,
    by: "second",
    decision: {
      action: "remove",
      clause: "free",
      facts: "L’annonce fixe un tarif (« 10 € la journée ») pour un prêt.",
    },
    appeal: {
      body: "La caution n’est pas un prix et l’essence coûte cher. Je voulais seulement couvrir l’entretien.",
      after: 20,
      end: {
        outcome: "upheld",
        answer:
          "La caution peut se discuter entre vous. Mais un prix à la journée est un loyer, et la règle 3 l’exclut. Vous pouvez republier sans tarif.",
      },
    },
  },
  {
    days: 146,
    author: 13,
    text: {
      kind: "offer",
      category: "other",
      title: "Rénovation complète de salles de bain",
      body: "Carrelage, peinture, électricité. Artisan sérieux, paiement en trois fois possible.",
    },
    minutes: 29,
    by: "second",
    decision: {
      action: "remove",
      clause: "no_trade",
      facts: "L’annonce propose des travaux payants (« paiement en trois fois possible »).",
      manifest: true,
    },
  },
  {
    days: 138,
    author: 13,
    text: {
      kind: "offer",
      category: "gardening",
      title: "Élagage et entretien à prix doux",
      body: "Petite entreprise du secteur, 25 € de l’heure, devis gratuit.",
    },
    minutes: 25,
    by: "first",
    decision: {
      action: "limit",
      clause: "no_trade",
      facts: "C’est la troisième annonce payante du même auteur, malgré deux décisions (« 25 € de l’heure »).",
      days: 30,
      manifest: true,
    },
  },
  {
    days: 129,
    author: 14,
    text: {
      kind: "offer",
      category: "donation",
      title: "Bons d’achat à prix réduit",
      body: "Je revends des cartes cadeaux à moitié prix. Envoyez un coupon PCS et je vous donne le code tout de suite.",
    },
    notices: [
      {
        reason: "scam",
        note: "Ma mère a failli envoyer un coupon à cette personne. C’est une arnaque.",
        outside: { name: "Claire Fontaine", email: "claire.fontaine@exemple.example" },
      },
    ],
    minutes: 12,
    by: "second",
    decision: {
      action: "suspend",
      clause: "honesty",
      facts: "L’annonce demande un coupon prépayé contre une carte cadeau. C’est une escroquerie connue.",
      answer:
        "Vous aviez raison : cette annonce demandait un coupon prépayé. Nous l’avons retirée et le compte est suspendu.",
      days: 30,
      manifest: true,
    },
  },
  {
    days: 112,
    author: 15,
    text: {
      kind: "offer",
      category: "pharmacy",
      title: "Je donne mes restes de médicaments",
      body: "Antidouleurs forts et antibiotiques, boîtes entamées. À prendre chez moi.",
    },
    notices: [
      { reason: "dangerous_goods", note: "On ne donne pas des antibiotiques à des inconnus, c’est dangereux." },
    ],
    minutes: 19,
    by: "first",
    decision: {
      action: "remove",
      clause: "lawful",
      facts: "L’annonce propose des médicaments à d’autres personnes. Seule une pharmacie peut en remettre.",
      answer: "Vous aviez raison. L’annonce est retirée : seule une pharmacie peut remettre des médicaments.",
    },
  },
  {
    days: 101,
    author: 1,
    text: {
      kind: "request",
      category: "other",
      title: "Cherche personne pour repas du dimanche",
      body: "Nous sommes quatre et nous partageons le repas et le vin. Celui qui vient apporte une bouteille.",
    },
    minutes: 88,
    by: "second",
    decision: { action: "remove", clause: "lawful", facts: "L’annonce demande d’apporter de l’alcool." },
    appeal: {
      body: "Il s’agit d’un repas entre voisins, pas de vente d’alcool. Apporter une bouteille, c’est courant.",
      after: 9,
      end: {
        outcome: "reversed",
        answer:
          "Vous avez raison. Partager un repas et une bouteille n’est pas interdit. Votre annonce est rétablie, telle qu’elle était.",
      },
    },
  },
];
