import type { Language } from "#lib/listings/listing.ts";
import type { ConsentKind } from "./desk-task.ts";

export const LAST_NAME_LENGTH = { min: 1, max: 60 } as const;

/** Somebody for whom the desk acts, as those who work there know them. */
export type DeskPerson = {
  memberId: string;
  firstName: string;
  lastName: string;
  phone: string;
  /** In words; empty when they have not said. */
  address: string;
  callbackCode: string;
  quartierName: string;
  quartierSlug: string;
  languages: Language[];
  consent: ConsentKind;
  consentAt: Date;
  /** Who of the city heard or kept it. */
  consentBy: string;
  createdAt: Date;
  suspended: boolean;
};

/** "Jeanne Morel". */
export function fullName({ firstName, lastName }: Pick<DeskPerson, "firstName" | "lastName">): string {
  return `${firstName} ${lastName}`;
}

/** The code as it is read aloud: two groups of three. */
export function spokenCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}
