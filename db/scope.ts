import { isId } from "#lib/identity/is-id.ts";

/** What a transaction may do beside what its actor may: `lib/server/scopes.ts` says who declares which. */
export const PURPOSES = ["moderation", "desk", "service"] as const;
export type Purpose = (typeof PURPOSES)[number];

/** For whom a transaction reads and writes private tables. `cityId` null: whatever the city, for jobs. */
export type Scope = { cityId: string | null; actorId: string | null; purposes: readonly Purpose[] };

/** Of nobody: every private table is empty. */
export const NOBODY: Scope = { cityId: null, actorId: null, purposes: [] };

/** Tables of which PostgreSQL shows a row to its parties alone (migration `row_security`), with what makes one of them. */
export const PRIVATE_TABLES = {
  appointments: "the two of the exchange",
  contact_reveals: "the two of the exchange",
  conversation_members: "the two of the conversation",
  conversations: "its two members",
  desk_people: "those who work at the desk of the city",
  desk_tasks: "those who work at the desk of the city",
  listing_drafts: "whose it is; anybody, with its secret, while it is nobody's",
  messages: "the two of the conversation",
  notifications: "under whose bell it is",
  outbox: "nobody",
  push_subscriptions: "whose device it is",
  report_messages: "whoever sees the report",
  report_readings: "whoever sees the report",
  reports: "who made it, and those who moderate",
  saved_searches: "whose it is",
  shared_contacts: "the two of the exchange",
} as const satisfies Record<string, string>;

const NAMES_ONE = new RegExp(`\\b(${Object.keys(PRIVATE_TABLES).join("|")})\\b`);

/** Whether a query may touch a private table. Without its scope, such a query would find it empty. */
export const namesPrivateTable = (query: string): boolean => NAMES_ONE.test(query);

function idText(id: string | null): string {
  if (id !== null && !isId(id)) throw new Error("a scope is made of ids");
  return id ?? "";
}

/** How PostgreSQL is told of a scope: what `app.city`, `app.actor` and `app.purposes` hold until the end of a transaction. */
export type Settings = { city: string | null; actor: string | null; purposes: string | null };

/** The settings of a scope. They hold ids and our own words, nothing that quotes could be in. */
export function settingsOf({ cityId, actorId, purposes }: Scope): Settings {
  return { city: idText(cityId), actor: idText(actorId), purposes: purposes.join(" ") };
}

/** The statement that says for whom a transaction is, until its end. It has no parameters: it travels with the next one. */
export function scopeStatement(scope: Scope): string {
  const settings = Object.entries(settingsOf(scope)).map(
    ([name, value]) => `set_config('app.${name}', '${value}', true)`,
  );
  return `select ${settings.join(", ")}`;
}
