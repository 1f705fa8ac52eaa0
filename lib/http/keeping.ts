/** How long an answer is as good as new, and how much longer it may still serve while it is asked for anew. */
export type Keeping = { freshMs: number; staleMs: number };

export type AnswerHead = {
  status: number;
  cacheControl: string | undefined;
  vary: string | undefined;
  setsCookie: boolean;
};

/** A page that changed is seen by everyone within five seconds, whatever caches stand in between. */
const PAGE: Keeping = { freshMs: 1_000, staleMs: 2_000 };
/** Of what is always the same at its address. */
export const IMMUTABLE: Keeping = { freshMs: 60 * 60 * 1_000, staleMs: 0 };
const KEPT_STATUSES = [200, 404];
/** What we never ask for ourselves, so that an answer cannot have varied by it. */
const HARMLESS_VARY = /^(accept-encoding|rsc|next-[a-z-]+)$/;

function directives(cacheControl: string): Map<string, string> {
  const parts = cacheControl.toLowerCase().split(",");
  return new Map(parts.map((part) => [part.split("=")[0]?.trim() ?? "", part.split("=")[1]?.trim() ?? ""]));
}

/**
 * Whether everyone may get this same answer, and for how long; null when it says otherwise (RFC 9111, as a shared cache
 * reads it: only what names `s-maxage` or is `immutable` is kept).
 */
export function keepingOf({ status, cacheControl = "", vary = "", setsCookie }: AnswerHead): Keeping | null {
  if (!KEPT_STATUSES.includes(status) || setsCookie) return null;
  const varies = vary.split(",").map((name) => name.trim().toLowerCase());
  if (!varies.every((name) => name === "" || HARMLESS_VARY.test(name))) return null;
  const said = directives(cacheControl);
  if (["private", "no-store", "no-cache"].some((name) => said.has(name))) return null;
  if (said.has("immutable")) return IMMUTABLE;
  return Number(said.get("s-maxage")) > 0 ? PAGE : null;
}

/** What a page that is kept here says to the caches after us: a browser asks again each time, and mostly hears "304". */
export const PAGE_CACHE_CONTROL = "public, max-age=0, s-maxage=1";
