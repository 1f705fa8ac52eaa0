import { seal, unseal } from "./sealed.ts";

type ContactKey = { cityId: string; exchangeId: string; memberId: string };
type DeskKey = { cityId: string; memberId: string };
type Change = (text: string, place: Parameters<typeof seal>[1]) => string;

/** What one of the two shares in an exchange: each of its columns is sealed for this row. */
export type SharedDetails = { phone: string | null; email: string | null; address: string | null };

function changeShared<Details extends SharedDetails>(details: Details, key: ContactKey, change: Change): Details {
  const row = `${key.exchangeId}:${key.memberId}`;
  const one = (column: keyof SharedDetails) => {
    const text = details[column];
    return text === null ? null : change(text, { column: `shared_contacts.${column}`, cityId: key.cityId, row });
  };
  return { ...details, phone: one("phone"), email: one("email"), address: one("address") };
}

export function sealShared<Details extends SharedDetails>(details: Details, key: ContactKey): Details {
  return changeShared(details, key, seal);
}

/** Throws `SealBroken`. */
export function unsealShared<Details extends SharedDetails>(details: Details, key: ContactKey): Details {
  return changeShared(details, key, unseal);
}

/** The telephone number of a person of the desk. */
export const sealDeskPhone = (phone: string, { cityId, memberId }: DeskKey): string =>
  seal(phone, { column: "desk_people.phone", cityId, row: memberId });
/** Throws `SealBroken`. */
export const unsealDeskPhone = (phone: string, { cityId, memberId }: DeskKey): string =>
  unseal(phone, { column: "desk_people.phone", cityId, row: memberId });

/** Where a person of the desk lives, in words. */
export const sealDeskAddress = (address: string, { cityId, memberId }: DeskKey): string =>
  seal(address, { column: "desk_people.address", cityId, row: memberId });
/** Throws `SealBroken`. */
export const unsealDeskAddress = (address: string, { cityId, memberId }: DeskKey): string =>
  unseal(address, { column: "desk_people.address", cityId, row: memberId });
