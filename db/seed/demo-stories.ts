import type { Party } from "#lib/exchanges/party.ts";
import { addDays, localDay, localInstant } from "#lib/listings/local-time.ts";
import type { CastListing, DemoCast } from "./demo-cast.ts";

/** What happens in an exchange of the example, `ago` minutes before now. */
export type StoryBeat = { ago: number } & (
  | { by: Party; says: string }
  | { by: Party; does: "accept" | "decline" | "complete" | "withdraw" }
  | { does: "expire" }
  | { by: Party; meets: Date; minutes: number; place: string; agreed: boolean }
  | { by: Party; shares: { phone?: string; email?: string; address?: string } }
  | { by: Party; thanks: string; isPublic: boolean; approved: boolean }
);

export type Story = {
  request: CastListing | null;
  offer: CastListing | null;
  helperId: string;
  beneficiaryId: string;
  proposedBy: Party;
  ago: number;
  beats: readonly StoryBeat[];
};

const HOUR = 60;
const DAY = 24 * HOUR;

/** An hour of the day some days from now, by the clocks of the city. */
function at(now: Date, timeZone: string, days: number, hour: number): Date {
  return localInstant(addDays(localDay(now, timeZone).date, days), hour, timeZone);
}

type Scene = { cast: DemoCast; now: Date; timeZone: string };

/** Camille printed Nermin's papers yesterday evening: both are asked whether it took place. */
function printed({ cast, now, timeZone }: Scene, offer: CastListing): Story {
  const meets = at(now, timeZone, -1, 18);
  return {
    request: null,
    offer,
    helperId: cast.camille,
    beneficiaryId: cast.nermin,
    proposedBy: "beneficiary",
    ago: 3 * DAY,
    beats: [
      {
        ago: 3 * DAY - 1,
        by: "beneficiary",
        says: "Bonjour Camille, j’ai six pages à imprimer pour un dossier de retraite. Mardi ou mercredi soir, ce serait possible ?",
      },
      { ago: 3 * DAY - 40, by: "helper", does: "accept" },
      { ago: 3 * DAY - 42, by: "helper", says: "Bonjour Nermin, oui, avec plaisir. En noir et blanc ou en couleur ?" },
      { ago: 3 * DAY - 60, by: "beneficiary", says: "En noir et blanc, merci beaucoup." },
      { ago: 3 * DAY - 65, by: "helper", meets, minutes: 30, place: "Devant la gare Viotte", agreed: true },
      { ago: 3 * DAY - 90, by: "helper", shares: { phone: "06 39 98 12 34" } },
      { ago: (now.getTime() - meets.getTime()) / 60_000 + 5, by: "beneficiary", says: "J’arrive dans cinq minutes." },
    ],
  };
}

/** Somebody asks Camille for help with homework: it waits for the answer. */
function asked({ cast }: Scene, offer: CastListing): Story {
  return {
    request: null,
    offer,
    helperId: cast.camille,
    beneficiaryId: cast.residents[3] ?? "",
    proposedBy: "beneficiary",
    ago: 5 * HOUR,
    beats: [
      {
        ago: 5 * HOUR - 1,
        by: "beneficiary",
        says: "Bonjour, mon fils est en cinquième et les fractions lui résistent. Une heure le mercredi à la bibliothèque, est-ce que cela vous irait ?",
      },
    ],
  };
}

/** Nermin translates for somebody in two days; each chose what to share. */
function translated({ cast, now, timeZone }: Scene, offer: CastListing): Story {
  const meets = at(now, timeZone, 2, 10);
  return {
    request: null,
    offer,
    helperId: cast.nermin,
    beneficiaryId: cast.residents[5] ?? "",
    proposedBy: "beneficiary",
    ago: 2 * DAY,
    beats: [
      {
        ago: 2 * DAY - 2,
        by: "beneficiary",
        says: "Bonjour, j’ai reçu une lettre de l’école de ma fille et je ne comprends pas tout.",
      },
      { ago: 2 * DAY - 200, by: "helper", does: "accept" },
      {
        ago: 2 * DAY - 203,
        by: "helper",
        says: "Bonjour, je la lirai avec vous. Samedi matin, à la maison de quartier ?",
      },
      { ago: DAY, by: "helper", meets, minutes: 60, place: "Maison de quartier de Palente", agreed: true },
      { ago: DAY - 5, by: "beneficiary", shares: { phone: "06 39 98 56 78" } },
      { ago: DAY - 10, by: "beneficiary", says: "Parfait. J’apporte la lettre et du thé." },
    ],
  };
}

/** Camille can help with a request: its author has not answered yet. */
function offered({ cast }: Scene, request: CastListing): Story {
  return {
    request,
    offer: null,
    helperId: cast.camille,
    beneficiaryId: request.authorId,
    proposedBy: "helper",
    ago: 9 * HOUR,
    beats: [
      {
        ago: 9 * HOUR - 1,
        by: "helper",
        says: "Bonjour, je suis disponible en fin de semaine. Dites-moi ce qui vous arrange.",
      },
    ],
  };
}

const THANKS = [
  { category: "digital_help", words: "Merci pour votre patience, tout est clair maintenant." },
  { category: "visit", words: "Une heure qui a changé ma semaine." },
  { category: "homework", words: "C’était un plaisir. À bientôt !" },
  { category: "shopping", words: "Mes courses étaient là avant la pluie. Merci !" },
  { category: "repair", words: "Le vélo roule de nouveau, et j’ai appris à changer une chambre à air." },
] as const;

/** Helps between residents in the last weeks, each with a word of thanks that the city may show. */
function doneBefore({ cast }: Scene): Story[] {
  const offers = cast.offers.filter(({ authorId }) => cast.residents.includes(authorId));
  return THANKS.flatMap(({ category, words }, index) => {
    const offer = offers.find((one) => one.category === category);
    const beneficiaryId = cast.residents.find((id, place) => place > 10 + index && id !== offer?.authorId);
    if (!offer || !beneficiaryId) return [];
    const ago = (6 + 5 * index) * DAY;
    const story: Story = {
      request: null,
      offer,
      helperId: offer.authorId,
      beneficiaryId,
      proposedBy: "beneficiary",
      ago: ago + 2 * DAY,
      beats: [
        { ago: ago + DAY, by: "helper", does: "accept" },
        { ago, by: "beneficiary", does: "complete" },
        { ago: ago - HOUR, by: "beneficiary", thanks: words, isPublic: true, approved: index > 0 },
      ],
    };
    return [story];
  });
}

/** Camille helped somebody last month, who said thank you; somebody else took an offer back. */
function camillesPast({ cast }: Scene, offer: CastListing): Story[] {
  const [, , , , first = "", , , , second = ""] = cast.residents;
  const pair = { request: null, offer, helperId: cast.camille, proposedBy: "beneficiary" as const };
  return [
    {
      ...pair,
      beneficiaryId: first,
      ago: 30 * DAY,
      beats: [
        { ago: 30 * DAY - 2, by: "beneficiary", says: "Bonjour, pourriez-vous imprimer une attestation ?" },
        { ago: 29 * DAY, by: "helper", does: "accept" },
        { ago: 28 * DAY, by: "beneficiary", does: "complete" },
        {
          ago: 28 * DAY - HOUR,
          by: "beneficiary",
          thanks: "Merci pour l’accueil, et pour le café.",
          isPublic: false,
          approved: false,
        },
      ],
    },
    { ...pair, beneficiaryId: second, ago: 20 * DAY, beats: [{ ago: 15 * DAY, does: "expire" }] },
  ];
}

/** The exchanges of the example, in every state that a visitor may want to see. */
export function demoStories(scene: Scene): Story[] {
  const { camille, nermin } = scene.cast;
  const offerOf = (authorId: string, category: CastListing["category"]) =>
    scene.cast.offers.find((offer) => offer.authorId === authorId && offer.category === category);
  const printing = offerOf(camille, "printing");
  const homework = offerOf(camille, "homework");
  const language = offerOf(nermin, "language");
  const request = scene.cast.requests.find(({ category }) => category === "shopping");
  return [
    ...(printing ? [printed(scene, printing), ...camillesPast(scene, printing)] : []),
    ...(homework ? [asked(scene, homework)] : []),
    ...(language ? [translated(scene, language)] : []),
    ...(request ? [offered(scene, request)] : []),
    ...doneBefore(scene),
  ].filter(({ helperId, beneficiaryId }) => beneficiaryId !== "" && helperId !== beneficiaryId);
}
