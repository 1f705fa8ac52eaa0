import type { Language } from "#lib/listings/listing.ts";
import type { Role } from "./role.ts";

/** A signed-in person's place in one city. Only `lib/server/session.ts` makes one. */
export type Member = {
  id: string;
  userId: string;
  cityId: string;
  citySlug: string;
  role: Role;
  firstName: string;
  quartierId: string;
  languages: readonly Language[];
  verifiedHelper: boolean;
};
