import { FEED_FORMATS } from "./resource-paths.ts";
import {
  addressesOf,
  CITY_IN_PATH,
  CITY_PATTERN,
  NOBODYS_PAGES,
  PUBLIC_PAGES,
  ROUTES,
  type RouteName,
} from "./routes.ts";

/** The addresses of a page as regular expressions. */
const patternsOf = (name: RouteName) =>
  addressesOf(name).map((address) =>
    address.replace(CITY_IN_PATH, `(?:${CITY_PATTERN})`).replace(/:(?:id|year|quartier|step)/, "[^/]+"),
  );

const PATTERNS = [
  ...PUBLIC_PAGES.flatMap(patternsOf),
  ...patternsOf("listings").map((list) => `${list}\\.(?:${FEED_FORMATS.join("|")})`),
  ...patternsOf("listing").map((listing) => `${listing}/image\\.png`),
  `/api/(?:${CITY_PATTERN})/(?:pins|ground)`,
  "/photos/[^/]+/[^/]+",
  "/_next/static/.+",
];
const PUBLIC_PATH = new RegExp(`^(?:${PATTERNS.join("|")})$`);

/** Whether what is at an address, whatever its query, is the same for everyone who asks, signed in or not. */
export function isPublicPath(address: string): boolean {
  return PUBLIC_PATH.test(address.split("?")[0] ?? "");
}

const isPersonal = (name: RouteName) => !PUBLIC_PAGES.includes(name) && !NOBODYS_PAGES.includes(name);
const PERSONAL = (Object.keys(ROUTES) as RouteName[]).filter(isPersonal).flatMap(patternsOf);
const PERSONAL_PATH = new RegExp(`^(?:${PERSONAL.join("|")})$`);

/** Whether a page is drawn for one reader alone, with a nonce (`proxy.ts`). */
export function isPersonalPath(address: string): boolean {
  return PERSONAL_PATH.test(address.split("?")[0] ?? "");
}
