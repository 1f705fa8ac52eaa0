import { readFileSync } from "node:fs";
import { and, eq, inArray } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { listings } from "#db/schema/listings.ts";

/** Drawings of ours in `photos`, by the title of the listing that shows them; each one says what it shows. */
const DRAWINGS: Record<string, string> = {
  "Je prête une perceuse et un escabeau": "drill",
  "Machine à coudre à prêter pour un mois": "sewing-machine",
  "Remorque à vélo pour enfants ou courses": "bike-trailer",
  "Taille-haie et échelle": "ladder",
  "Donne vêtements d’enfant, de 2 à 6 ans": "clothes",
  "Vaisselle complète pour quelqu’un qui s’installe": "dishes",
  "Bureau et chaise pour un collégien": "desk",
  "Légumes du jardin en trop": "vegetables",
  "Ordinateur portable remis en état": "laptop",
  "Livres de poche, trois cartons": "books",
};

export type DemoPhoto = { listingId: string; authorId: string; alt: string; svg: Buffer };

/** The open listings of the example that show a thing, each with its drawing. */
export async function demoPhotos(db: Db, cityId: string): Promise<DemoPhoto[]> {
  const rows = await db
    .select({ listingId: listings.id, authorId: listings.authorId, title: listings.title })
    .from(listings)
    .where(
      and(
        eq(listings.cityId, cityId),
        eq(listings.status, "published"),
        inArray(listings.title, Object.keys(DRAWINGS)),
      ),
    )
    .orderBy(listings.id);
  return rows.map(({ title, ...listing }) => {
    const svg = readFileSync(new URL(`./photos/${DRAWINGS[title]}.svg`, import.meta.url));
    return { ...listing, svg, alt: /<title>(.+)<\/title>/.exec(svg.toString())?.[1] ?? title };
  });
}
