import type { Person } from "./people.ts";
import type { PlacedText } from "./place-texts.ts";
import { SEED_TEXTS } from "./texts/seed-texts.ts";

/** Nermin's request, the one that the guide of the demonstration follows. */
const RETIREMENT = "Remplir un dossier de retraite, en turc et en français";

/** The open listings of the demo accounts, with texts that fit them. */
export function demoListings(people: readonly Person[]): { author: Person; placed: PlacedText }[] {
  const person = (email: string) => {
    const found = people.find((one) => one.email === email);
    if (!found) throw new Error(`no demo account ${email}`);
    return found;
  };
  const camille = person("camille@demo.example");
  const nermin = person("nermin@demo.example");
  const retirement = SEED_TEXTS.admin_help.find(({ title }) => title === RETIREMENT);
  if (!retirement) throw new Error(`no text "${RETIREMENT}"`);
  return [
    { author: nermin, placed: { category: "admin_help", text: retirement, quartier: nermin.quartier } },
    {
      author: nermin,
      placed: {
        category: "language",
        quartier: nermin.quartier,
        text: {
          kind: "offer",
          title: "Je traduis du turc au français, et l’inverse",
          body: "Je parle turc et français depuis l’enfance. Je peux lire un courrier avec vous, vous accompagner à un rendez-vous ou expliquer un papier de l’école. Par téléphone, c’est possible aussi.",
          languages: ["tr", "fr"],
          remote: true,
          slots: ["wed-morning", "sat-morning", "sun-afternoon"],
          capacity: 2,
        },
      },
    },
    {
      author: camille,
      placed: {
        category: "homework",
        quartier: camille.quartier,
        text: {
          kind: "offer",
          title: "Aide aux devoirs de collège, surtout les maths",
          body: "J’ai enseigné quelques années et j’aime toujours autant expliquer les fractions. Je peux recevoir un enfant à la bibliothèque ou travailler en visio, une heure à la fois.",
          slots: ["wed-afternoon", "sat-morning"],
          remote: true,
          capacity: 3,
        },
      },
    },
    {
      author: camille,
      placed: {
        category: "printing",
        quartier: camille.quartier,
        text: {
          kind: "offer",
          title: "J’imprime vos attestations et vos dossiers",
          body: "Mon imprimante est allumée presque toute la journée. Apportez une clé ou envoyez le document, je vous le donne en bas de chez moi ou à la gare Viotte.",
          equipment: ["printer", "computer"],
          slots: ["mon-evening", "tue-evening", "thu-evening", "sat-morning"],
          capacity: 4,
        },
      },
    },
  ];
}

/** Texts that belong to a demo account, and to nobody else. */
export function isDemoText({ text }: PlacedText): boolean {
  return text.title === RETIREMENT;
}
