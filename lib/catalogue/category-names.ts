import type { CategoryKey } from "./category-key.ts";

/**
 * Words that name a whole category: somebody who searches one of them wants all of it, in whatever words it was
 * written. A word of detail ("maths", "robinet") is not here. Singular and infinitive forms are enough.
 */
export const CATEGORY_NAMES: Record<CategoryKey, string> = {
  shopping: "courses commissions achats provisions shopping groceries",
  pharmacy: "pharmacie médicament médoc ordonnance pharmacy medicine",
  printing: "imprimer impression imprimante photocopie photocopier scanner scan print printer printing",
  admin_help: "administratif administration démarche formalité paperasse papiers paperwork admin",
  digital_help: "numérique informatique ordinateur ordi internet smartphone digital computer",
  homework: "devoirs leçons scolaire soutien homework tutoring",
  language: "langue traduire traduction traducteur interprète language translate translation interpreter",
  visit: "visite visiter compagnie conversation bavarder discuter visit company",
  meals: "repas cuisine cuisiner plat manger meal cook cooking",
  transport: "accompagner accompagnement trajet transport déplacement covoiturage lift ride",
  moving: "déménager déménagement emménager charge porter moving carry",
  repair: "réparer réparation bricolage bricoler bricoleur dépanner travaux repair fix",
  sewing: "couture coudre couturier retouche sew sewing",
  gardening: "jardin jardinage jardiner jardinier garden gardening",
  pets: "animal animaux chien chat pet dog cat",
  childcare: "enfant bébé nounou babysitting garder garde childcare babysitter",
  tool_loan: "prêter prêt emprunter outil objet lend borrow loan tool",
  donation: "don donner donation give gift",
  other: "",
};
