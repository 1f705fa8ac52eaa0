import type { SeedText } from "./seed-text.ts";

export const petsTexts: readonly SeedText[] = [
  {
    kind: "offer",
    title: "Je promène votre chien le matin",
    body: "Je cours tous les matins au bord du Doubs, un compagnon à quatre pattes est le bienvenu. Chiens de toutes tailles, habitués aux autres.",
    slots: ["mon-morning", "tue-morning", "wed-morning", "thu-morning", "fri-morning"],
    capacity: 4,
  },
  {
    kind: "offer",
    title: "Visite à votre chat pendant un week-end",
    body: "Gamelle, litière, caresses et une photo chaque jour. J’en ai deux chez moi, je connais leurs manies.",
    slots: ["sat-morning", "sun-morning"],
    capacity: 2,
  },
  {
    kind: "offer",
    title: "Accompagner chez le vétérinaire en voiture",
    body: "Pas facile avec une caisse dans le tram. Je conduis, vous rassurez.",
    equipment: ["car"],
    capacity: 2,
  },
  {
    kind: "offer",
    title: "Sortir le chien d’une personne malade ou fatiguée",
    body: "Je suis à {quartier}, disponible le soir. J’ai eu des chiens toute ma vie.",
    slots: ["mon-evening", "tue-evening", "wed-evening", "thu-evening", "fri-evening"],
    capacity: 3,
  },
  {
    kind: "offer",
    title: "Garder un lapin ou un cochon d’Inde quelques jours",
    body: "Les enfants sont ravis d’avance. Cage à apporter.",
    capacity: 1,
  },
  {
    kind: "offer",
    title: "Brosser les chiens à poils longs",
    body: "Je ne suis pas toiletteuse, mais j’ai de la patience et les bonnes brosses. On se retrouve au parc de la Gare d’Eau.",
    slots: ["sat-afternoon", "sun-afternoon"],
    capacity: 2,
  },
  {
    kind: "request",
    title: "Sortir un chien ce soir, sa maîtresse est alitée",
    body: "C’est pour ma voisine. Un petit ratier très gentil, dix minutes suffisent. Elle n’ose pas demander.",
    beneficiary: "other",
    urgency: "today",
  },
  {
    kind: "request",
    title: "Promener mon labrador deux fois par semaine",
    body: "Je me suis cassé le poignet et il tire comme un bœuf. Il adore tout le monde.",
    urgency: "slots",
    slots: ["tue-evening", "thu-evening", "sat-morning"],
  },
  {
    kind: "request",
    title: "Emmener ma chatte chez le vétérinaire",
    body: "Rendez-vous pris, mais je n’ai plus de voiture et elle hurle dans le bus. Aller-retour, une heure en tout.",
    equipment: ["car"],
    urgency: "dated",
  },
  {
    kind: "request",
    title: "quelqu’un pour nourrir 2 chats 1 fois par jour",
    body: "je pars voir ma fille 4 jours. ils sont un peu timides mais pas mechants",
    urgency: "dated",
  },
  {
    kind: "request",
    title: "Apprendre à couper les griffes d’un lapin",
    body: "J’ai peur de lui faire mal. Si quelqu’un peut me montrer une bonne fois…",
    urgency: "flexible",
  },
];
