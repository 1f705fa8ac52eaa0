import "server-only";
import { isKnownTag } from "#lib/http/known-tag.ts";

/** A photo as it is kept: nothing else than a picture, for this site only. Its policy is in `next.config.ts`. */
const HEADERS = {
  "Content-Type": "image/jpeg",
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/** The photo is nobody's, is not for this person, or is no longer to be seen: all the same. */
export function noPhoto(): Response {
  return new Response("Not found\n", {
    status: 404,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}

type Served = { file: string; cacheControl: string; load: () => Promise<Uint8Array<ArrayBuffer> | null> };

/** A file never changes under its name, which is thus its tag: one that the browser has is not even read. */
export async function photoResponse(request: Request, { file, cacheControl, load }: Served): Promise<Response> {
  const tag = `"${file}"`;
  const caching = { ETag: tag, "Cache-Control": cacheControl };
  if (isKnownTag(request.headers.get("if-none-match"), tag))
    return new Response(null, { status: 304, headers: caching });
  const bytes = await load();
  if (!bytes) return noPhoto();
  const disposition = `inline; filename="${file}"`;
  return new Response(bytes, { headers: { ...HEADERS, ...caching, "Content-Disposition": disposition } });
}
