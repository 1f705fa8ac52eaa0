import type { Role } from "#lib/identity/role.ts";
import type { Language } from "#lib/listings/listing.ts";

export type DemoAccount = {
  email: string;
  firstName: string;
  role: Role;
  quartier: string;
  languages: readonly Language[];
};

export const FIRST_ACCOUNTS: readonly DemoAccount[] = [
  {
    email: "camille@demo.example",
    firstName: "Camille",
    role: "resident",
    quartier: "chaprais-cras",
    languages: ["fr", "en"],
  },
  {
    email: "nermin@demo.example",
    firstName: "Nermin",
    role: "resident",
    quartier: "palente-orchamps-saragosse",
    languages: ["fr", "tr"],
  },
  {
    email: "moderation@demo.example",
    firstName: "Inès",
    role: "moderator",
    quartier: "centre-chapelle-des-buis",
    languages: ["fr"],
  },
  { email: "mairie@demo.example", firstName: "Marc", role: "agent", quartier: "butte-grette", languages: ["fr"] },
  { email: "admin@demo.example", firstName: "Sophie", role: "admin", quartier: "bregille", languages: ["fr", "de"] },
];

/** They came once the rest of the example was drawn. */
export const LATER_ACCOUNTS: readonly DemoAccount[] = [
  { email: "malik@demo.example", firstName: "Malik", role: "moderator", quartier: "battant", languages: ["fr", "ar"] },
];

/** The people whom a visitor of the demonstration can be. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [...FIRST_ACCOUNTS, ...LATER_ACCOUNTS];
