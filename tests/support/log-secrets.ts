/** What people of the journeys type, and no log may say. */
export const LOG_SECRETS = {
  phone: "06 98 76 54 32",
  email: "secrete.personne@secret.example",
  address: "17 rue Introuvable",
  firstName: "Zénobie",
  lastName: "Quatrebarbes",
  message: "Le code de la porte est B4712",
  title: "Porter mes radios à la clinique",
};
