import { LOCALES, type Locale } from "./locale.ts";
import { ROUTES } from "./routes.ts";

type Pattern = { name: keyof typeof ROUTES; regex: RegExp; keys: string[] };

const patternsOf = (form: Locale | "folder"): Pattern[] =>
  (Object.keys(ROUTES) as (keyof typeof ROUTES)[])
    .map((name) => {
      const keys = [...ROUTES[name][form].matchAll(/:([a-z]+)/g)].map(([, key]) => key ?? "");
      return { name, keys, regex: new RegExp(`^${ROUTES[name][form].replace(/:[a-z]+/g, "([^/]+)")}$`) };
    })
    // A fixed part of an address says more than a parameter.
    .sort((a, b) => a.keys.length - b.keys.length);

const PATTERNS = { fr: patternsOf("fr"), en: patternsOf("en"), folder: patternsOf("folder") };

/**
 * The address of the same page in another language; the start page when the address is not one of ours. The server
 * knows a page by its folder (`/fr/…`) and the browser by its address: both give the same answer.
 */
export function otherLanguagePath(path: string, to: Locale): string {
  const inFolder = /^\/fr(\/|$)/.test(path);
  const clean = path.replace(/^\/fr(?=\/|$)/, "").replace(/(.)\/$/, "$1") || "/";
  const from = inFolder ? "folder" : (LOCALES.find((locale) => locale !== to) ?? to);
  for (const { name, regex, keys } of PATTERNS[from]) {
    const found = regex.exec(clean);
    if (!found) continue;
    return keys.reduce(
      (address, key, at) => address.replace(`:${key}`, found[at + 1] ?? ""),
      ROUTES[name][to] as string,
    );
  }
  return ROUTES.root[to];
}
