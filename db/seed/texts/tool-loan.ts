import type { SeedText } from "./seed-text.ts";

export const toolLoanTexts: readonly SeedText[] = [
  {
    kind: "offer",
    title: "Je prête une perceuse et un escabeau",
    body: "Ils servent deux jours par an. Venez les chercher à {quartier}, rapportez-les propres et tout ira bien.",
    equipment: ["tools", "ladder"],
    capacity: 2,
  },
  {
    kind: "offer",
    title: "Appareil à raclette pour huit",
    body: "Avec les petites pelles, toutes ! Pour une fête de quartier ou un anniversaire.",
    capacity: 2,
  },
  {
    kind: "offer",
    title: "Décolleuse de papier peint, ponceuse, serre-joints",
    body: "J’ai fini mes travaux, l’atelier dort. Je montre comment s’en servir avant de prêter.",
    equipment: ["tools"],
    capacity: 2,
  },
  {
    kind: "offer",
    title: "Machine à coudre à prêter pour un mois",
    body: "Une vieille Singer increvable. Idéale pour essayer avant d’en acheter une.",
    equipment: ["sewing_machine"],
    capacity: 1,
  },
  {
    kind: "offer",
    title: "Remorque à vélo pour enfants ou courses",
    body: "S’accroche à presque tous les vélos. Réservez deux jours avant, elle est demandée le samedi.",
    equipment: ["bike"],
    capacity: 2,
  },
  {
    kind: "offer",
    title: "Jeux de société et tables pliantes",
    body: "Une trentaine de jeux, trois tables, douze chaises. Pour les associations et les voisins.",
    capacity: 2,
  },
  {
    kind: "offer",
    title: "Taille-haie et échelle",
    body: "Prêt pour une demi-journée. Gants et lunettes obligatoires, je les fournis aussi.",
    equipment: ["garden_tools", "ladder"],
    capacity: 1,
  },
  {
    kind: "request",
    title: "Emprunter une perceuse pour un après-midi",
    body: "Trois trous à faire, pas plus ! Je viens la chercher et je la rapporte le soir.",
    urgency: "flexible",
  },
  {
    kind: "request",
    title: "Un lit parapluie pour le week-end",
    body: "Ma fille vient avec son bébé de huit mois. Du vendredi soir au dimanche.",
    urgency: "dated",
  },
  {
    kind: "request",
    title: "Cherche escabeau solide quelques heures",
    body: "Pour repeindre un plafond. Le mien a rendu l’âme sous moi, plus de peur que de mal.",
    urgency: "slots",
    slots: ["sat-morning", "sat-afternoon"],
  },
  {
    kind: "request",
    title: "Fauteuil roulant pliant pour une sortie à la Citadelle",
    body: "Mon grand-père vient pour la première fois depuis vingt ans. Juste pour une journée.",
    beneficiary: "other",
    urgency: "dated",
  },
  {
    kind: "request",
    title: "Quelqu’un aurait un nettoyeur vapeur ?",
    body: "Pour un canapé taché par les enfants. Je fais attention aux affaires des autres.",
    urgency: "flexible",
  },
];
