export const CONTACT_FIELDS = ["phone", "email", "address"] as const;
export type ContactField = (typeof CONTACT_FIELDS)[number];

/** What somebody lets the other one of an exchange know; null for what they keep to themselves. */
export type ContactDetails = Record<ContactField, string | null>;

export const MAX_ADDRESS = 200;

const SEPARATORS = /[\s\u00a0.\-–/()]/g;
/** The zero that some write after the code of a country and that is not dialled: "+33 (0)6". */
const TRUNK_ZERO = /^(\+33)0(?=[1-9])/;
/** Numbers that begin with 08 are those of services, often at a price: nobody is called back at one. */
const FRENCH = /^0[1-79]\d{8}$/;
const INTERNATIONAL = /^\+[1-9]\d{7,14}$/;

/**
 * A telephone number as it is kept and read: ten French figures by two, or a foreign one with its `+`. Null for anything
 * else.
 */
export function tidyPhone(typed: string): string | null {
  const dialled = typed.trim().replace(SEPARATORS, "").replace(/^00/, "+").replace(TRUNK_ZERO, "$1");
  const national = dialled.replace(/^\+33(?=\d{9}$)/, "0");
  if (FRENCH.test(national)) return national.replace(/\d{2}(?=\d)/g, "$& ");
  return INTERNATIONAL.test(dialled) && !dialled.startsWith("+33") ? dialled : null;
}

/** The number as the address of a link has it. */
export function dialled(phone: string): string {
  return phone.replaceAll(/\s/g, "");
}

/** Which details somebody shares. */
export function sharedFields(details: ContactDetails): ContactField[] {
  return CONTACT_FIELDS.filter((field) => details[field] !== null);
}

/** Whether two people would read the same. */
export function sameDetails(a: ContactDetails, b: ContactDetails): boolean {
  return CONTACT_FIELDS.every((field) => a[field] === b[field]);
}
