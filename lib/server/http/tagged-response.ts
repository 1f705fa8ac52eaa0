import "server-only";
import { createHash } from "node:crypto";
import { PAGE_CACHE_CONTROL } from "#lib/http/keeping.ts";
import { isKnownTag } from "#lib/http/known-tag.ts";

/** An answer that is the same for anybody, kept as pages are, with a strong ETag; 304 when the asker already has it. */
export function taggedResponse(
  request: Request,
  body: string | Uint8Array<ArrayBuffer>,
  contentType: string,
): Response {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  const headers = { ETag: etag, "Cache-Control": PAGE_CACHE_CONTROL };
  if (isKnownTag(request.headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "Content-Type": contentType } });
}

/** Nothing is there; no cache keeps that, since it may come. */
export function nothingThere(): Response {
  return new Response(null, { status: 404, headers: { "Cache-Control": "no-store" } });
}
