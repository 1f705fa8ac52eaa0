import type { SeedText } from "./seed-text.ts";

export const donationTexts: readonly SeedText[] = [
  {
    kind: "offer",
    title: "Donne vêtements d’enfant, de 2 à 6 ans",
    body: "Deux grands sacs, tout est lavé et trié par taille. À venir chercher à {quartier}.",
    capacity: 1,
  },
  {
    kind: "offer",
    title: "Vaisselle complète pour quelqu’un qui s’installe",
    body: "Assiettes, verres, casseroles, couverts pour six. Je préfère que ça serve tout de suite.",
    capacity: 1,
  },
  {
    kind: "offer",
    title: "Bureau et chaise pour un collégien",
    body: "Mon fils est parti à l’université. Le bureau se démonte, il tient dans une voiture.",
    capacity: 1,
  },
  {
    kind: "offer",
    title: "Légumes du jardin en trop",
    body: "Courges, poireaux, pommes de terre. Chaque samedi devant les jardins familiaux, servez-vous en discutant un peu.",
    slots: ["sat-morning"],
    capacity: 5,
  },
  {
    kind: "offer",
    title: "Ordinateur portable remis en état",
    body: "Un peu lent mais il va sur Internet et tient la charge deux heures. Je montre comment l’allumer et je réponds aux questions.",
    equipment: ["computer"],
    capacity: 1,
  },
  {
    kind: "offer",
    title: "Livres de poche, trois cartons",
    body: "Romans policiers surtout. Ma mère les a tous lus deux fois.",
    capacity: 1,
  },
  {
    kind: "request",
    title: "Un matelas une place en bon état",
    body: "Notre fils dort sur un matelas gonflable depuis notre arrivée. Nous pouvons venir le chercher avec un ami qui a une voiture.",
    urgency: "flexible",
  },
  {
    kind: "request",
    title: "Manteau d’hiver pour femme, taille 44",
    body: "Le mien n’a plus de doublure. Une couleur sombre serait parfaite, mais je ne suis pas difficile.",
    urgency: "dated",
  },
  {
    kind: "request",
    title: "Cartable et trousse pour une rentrée en cours d’année",
    body: "Ma nièce arrive de l’étranger et commence le collège lundi.",
    beneficiary: "other",
    urgency: "dated",
  },
  {
    kind: "request",
    title: "Petite table de cuisine et deux chaises",
    body: "Je sors d’un foyer et j’emménage dans mon premier studio. Tout me manque un peu, mais je commence par là.",
    urgency: "flexible",
  },
  {
    kind: "request",
    title: "cherche poussette meme ancienne",
    body: "pour ma soeur qui attend un bebe. merci d’avance à la personne",
    beneficiary: "other",
    urgency: "flexible",
  },
];
