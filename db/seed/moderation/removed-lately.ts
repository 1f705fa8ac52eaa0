import type { JudgedCase } from "./judged-case.ts";

/** The same, of the last hundred days. */
export const REMOVED_LATELY: readonly JudgedCase[] = [
  {
    days: 93,
    author: 16,
    text: {
      kind: "offer",
      category: "language",
      title: "Cours de français, mais pas pour tout le monde",
      body: "J’aide pour le français. Je préfère ne pas avoir affaire à des gens de certains pays.",
    },
    notices: [
      {
        reason: "discrimination",
        note: "C’est du racisme, je suis choquée de lire cela sur un site de la ville.",
        outside: { name: "Aminata Diallo", email: "aminata@exemple.example" },
      },
    ],
    minutes: 16,
    by: "first",
    decision: {
      action: "remove",
      clause: "respect",
      facts: "L’annonce écarte des personnes à cause de leur origine (« des gens de certains pays »).",
      answer: "Cette annonce écartait des personnes à cause de leur origine. Nous l’avons retirée.",
    },
  },
  {
    days: 79,
    author: 17,
    text: {
      kind: "request",
      category: "other",
      title: "Mon voisin est un voleur, méfiez-vous",
      body: "Le monsieur du 6 a pris mon vélo. Tout le monde doit savoir que c’est un sale type.",
    },
    minutes: 33,
    by: "second",
    decision: {
      action: "remove",
      clause: "respect",
      facts: "L’annonce accuse et insulte une personne reconnaissable. Un vol se signale à la police.",
    },
    appeal: {
      body: "C’est la vérité, je l’ai vu de mes yeux. Vous protégez les voleurs.",
      after: 14,
      end: {
        outcome: "upheld",
        answer:
          "Nous ne jugeons pas le vol. Accuser quelqu’un ici, en public, est contraire à la règle 2. Vous pouvez déposer plainte au commissariat.",
      },
    },
  },
  {
    days: 71,
    author: 14,
    text: {
      kind: "offer",
      category: "other",
      title: "Gagnez de l’argent depuis chez vous",
      body: "Formation gratuite, 500 € par semaine garantis. Contactez-moi sur WhatsApp, places limitées.",
    },
    minutes: 9,
    by: "first",
    decision: {
      action: "close_account",
      clause: "honesty",
      facts: "L’annonce promet un gain certain et fait passer par un autre service, après une première suspension.",
      manifest: true,
    },
  },
  {
    days: 57,
    author: 9,
    text: {
      kind: "offer",
      category: "visit",
      title: "Massages relaxants à domicile",
      body: "Je propose des massages du dos et des pieds pour soulager vos douleurs. 40 € la séance.",
    },
    minutes: 26,
    by: "second",
    decision: {
      action: "remove",
      clause: "no_trade",
      facts: "L’annonce propose une activité payante de bien-être (« 40 € la séance »).",
    },
  },
  {
    days: 46,
    author: 5,
    text: {
      kind: "offer",
      category: "meals",
      title: "Confitures et miel de mon jardin",
      body: "Pots de 250 g, je les laisse en échange d’un autre produit fait maison.",
    },
    minutes: 92,
    by: "first",
    decision: { action: "remove", clause: "no_trade", facts: "L’annonce propose un échange de produits." },
    appeal: {
      body: "Je ne vends rien : je donne mes confitures et j’aime bien goûter celles des autres.",
      after: 26,
      end: {
        outcome: "reversed",
        answer:
          "Vous avez raison : un échange de pots entre voisins n’est pas un commerce. Votre annonce est rétablie.",
      },
    },
  },
  {
    days: 34,
    author: 16,
    text: {
      kind: "request",
      category: "moving",
      title: "Aide pour vider un appartement",
      body: "Je paie 80 € au noir pour la journée, discret et rapide.",
    },
    notices: [{ reason: "illegal", note: "C’est du travail au noir, la ville ne peut pas laisser passer cela." }],
    minutes: 21,
    by: "second",
    decision: {
      action: "remove",
      clause: "lawful",
      facts: "L’annonce propose un travail payé et non déclaré (« 80 € au noir »).",
      answer: "Cette annonce proposait un travail non déclaré. Nous l’avons retirée.",
    },
  },
  {
    days: 17,
    author: 15,
    text: {
      kind: "offer",
      category: "other",
      title: "Chiots à adopter, frais à prévoir",
      body: "Portée de huit semaines. Frais de 300 € à envoyer d’avance par mandat pour réserver.",
    },
    minutes: 14,
    by: "first",
    decision: {
      action: "remove",
      clause: "honesty",
      facts: "L’annonce demande d’envoyer de l’argent d’avance.",
      manifest: true,
    },
  },
  {
    days: 5,
    author: 7,
    text: {
      kind: "offer",
      category: "childcare",
      title: "Garde d’enfants le soir, prix à voir",
      body: "J’ai l’habitude des enfants. On se met d’accord sur un prix selon les heures.",
    },
    minutes: 51,
    by: "second",
    decision: {
      action: "remove",
      clause: "free",
      facts: "L’annonce parle d’un prix à convenir pour garder des enfants.",
    },
    appeal: {
      body: "Je n’ai pas écrit de prix. Je voulais dire que les parents donnent ce qu’ils veulent. Je peux le faire gratuitement.",
      after: 2,
    },
  },
];
