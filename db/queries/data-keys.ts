import { and, eq, notLike, or, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Db } from "#db/client.ts";
import { deskPeople } from "#db/schema/desk.ts";
import { sharedContacts } from "#db/schema/exchanges.ts";
import { currentSeal, isSealed, lookUpHashes } from "#db/sealed.ts";
import {
  type SharedDetails,
  sealDeskAddress,
  sealDeskPhone,
  sealShared,
  unsealDeskAddress,
  unsealDeskPhone,
  unsealShared,
} from "#db/sealed-columns.ts";

/** Which rows are meant: those that are not sealed by the current key, or only those from before there were any. */
export type Which = "old" | "plain";

const isOld = (which: Which, ...columns: PgColumn[]): SQL | undefined => {
  const begin = which === "old" ? currentSeal() : "k:";
  return or(...columns.map((column) => and(notLike(column, `${begin}%`), sql`${column} <> ''`)));
};

/** Opens a value with `open`, unless it is from before there were keys. */
const openedBy = (open: (text: string) => string) => (text: string) => (isSealed(text) ? open(text) : text);

type ContactKey = { cityId: string; exchangeId: string; memberId: string };

function opened(details: SharedDetails, key: ContactKey): SharedDetails {
  const one = (column: keyof SharedDetails) => {
    const text = details[column];
    if (text === null || !isSealed(text)) return text;
    return unsealShared({ phone: null, email: null, address: null, [column]: text }, key)[column];
  };
  return { phone: one("phone"), email: one("email"), address: one("address") };
}

/** Seals some rows of shared contacts by the current key. Gives how many: none is left when it is 0. */
export async function resealContacts(tx: Db, which: Which, limit: number): Promise<number> {
  const { cityId, exchangeId, memberId, phone, email, address } = sharedContacts;
  const rows = await tx
    .select({ cityId, exchangeId, memberId, phone, email, address })
    .from(sharedContacts)
    .where(isOld(which, phone, email, address))
    .limit(limit)
    .for("update", { skipLocked: true });
  for (const row of rows) {
    await tx
      .update(sharedContacts)
      .set(sealShared(opened(row, row), row))
      .where(and(eq(cityId, row.cityId), eq(exchangeId, row.exchangeId), eq(memberId, row.memberId)));
  }
  return rows.length;
}

/** Seals some people of the desk by the current key, and what their number is found by. Gives how many. */
export async function resealDeskPeople(tx: Db, which: Which, limit: number): Promise<number> {
  const { cityId, memberId, phone, address } = deskPeople;
  const rows = await tx
    .select({ cityId, memberId, phone, address })
    .from(deskPeople)
    .where(isOld(which, phone, address))
    .limit(limit)
    .for("update", { skipLocked: true });
  for (const row of rows) {
    const number = openedBy((text) => unsealDeskPhone(text, row))(row.phone);
    const where = openedBy((text) => unsealDeskAddress(text, row))(row.address);
    const [phoneHash] = lookUpHashes(row.cityId, number);
    await tx
      .update(deskPeople)
      .set({ phone: sealDeskPhone(number, row), address: sealDeskAddress(where, row), phoneHash })
      .where(and(eq(cityId, row.cityId), eq(memberId, row.memberId)));
  }
  return rows.length;
}
