import type { Base } from "./base.ts";
import type { Answers } from "./people.ts";

/*
 * How to add what somebody may do:
 * 1. Find the area (`areas/*.ts`) that the action, handler or page belongs to, or add one to `all-areas.ts`.
 * 2. Let its `prepare` make what the row is about, in city A, of `owner`, and give the ids back.
 * 3. Add a row by `action`, `route` or `page`: the file, the name of the export, a few words that a person reads in
 *    docs/permissions.md, who may (`people.ts`), and what a browser sends. Who may is what the product must do
 *    (product.md, trust.md), not what it happens to do.
 * 4. `npx vitest run tests/permissions.test.ts -u` tries it as each person, with the thing and with one that does not
 *    exist, and writes docs/permissions.md anew.
 */

/** What a form or an address holds. */
export type Values = Record<string, string | readonly string[]>;
/** Who comes: null for a visitor. */
export type Who = { id: string; userId: string; email: string } | null;
type Place = { city: string; locale: "fr" } & Record<string, unknown>;

/** What a browser sends, and how its answer is read; all of it by what the area prepared. */
type Sent<World> = {
  form?: (world: World, who: Who) => Values;
  /** Of an address, beside its city and language. */
  params?: (world: World) => Record<string, string | string[]>;
  query?: (world: World) => Record<string, string>;
  /** Of the browser, beside the session. */
  cookies?: (world: World) => Record<string, string>;
  /** Whether what is said holds something of the owner's; by default, whatever is given does. */
  gives?: (said: string, world: World) => boolean;
  /** What the place of an action holds beside city and language. */
  place?: (world: World) => Record<string, unknown>;
  /** How an action is called, where that is not `(place, state, form)`. */
  call?: (place: Place, form: FormData, world: World) => unknown[];
  /** The request of a route, where it is no small form and no plain address. */
  request?: (world: World, address: string) => Request | Promise<Request>;
  /** Its refusals tell apart what the person may know of: who these are, `may` says. */
  tells?: true;
  /** Looking itself is noted in the log of the city, whatever is found. */
  noted?: true;
  /** It writes beyond its city, as founding one does. */
  beyond?: true;
};

/** Something exported that a browser reaches, and what each person is answered. */
export type Row = {
  area: string;
  kind: "action" | "route" | "page";
  file: string;
  name: string;
  what: string;
  may: Answers;
  sent: Sent<Base>;
};
export type Area = { name: string; prepare: (base: Base) => Promise<object>; rows: readonly Row[] };

type Add<World> = (file: string, name: string, what: string, may: Answers, sent?: Sent<World>) => Row;
type AddPage<World> = (file: string, what: string, may: Answers, sent?: Sent<World>) => Row;
type Makers<World> = { action: Add<World>; route: Add<World>; page: AddPage<World> };

/** Rows about the same things. What `prepare` gives is the world that their functions read, with the base. */
export function area<Made extends object>(
  name: string,
  prepare: (base: Base) => Promise<Made>,
  list: (makers: Makers<Base & Made>) => readonly Row[],
): Area {
  // The world of an area is read by its own rows alone.
  const sentOf = (sent: Sent<Base & Made> = {}) => sent as unknown as Sent<Base>;
  const rows = list({
    action: (file, exported, what, may, sent) => ({
      ...{ area: name, kind: "action", file, name: exported, what, may, sent: sentOf(sent) },
    }),
    route: (file, exported, what, may, sent) => ({
      ...{ area: name, kind: "route", file, name: exported, what, may, sent: sentOf(sent) },
    }),
    page: (file, what, may, sent) => ({
      ...{ area: name, kind: "page", file, name: "page", what, may, sent: sentOf(sent) },
    }),
  });
  return { name, prepare, rows };
}
