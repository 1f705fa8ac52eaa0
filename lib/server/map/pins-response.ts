import "server-only";
import { createHash } from "node:crypto";
import { PAGE_CACHE_CONTROL } from "#lib/http/keeping.ts";
import { isKnownTag } from "#lib/http/known-tag.ts";
import type { PinsAnswer, WrongParameter } from "#lib/listings/pins.ts";

/** The answer as compact JSON with a strong ETag; 304 when the asker already has it. */
export function pinsResponse(request: Request, answer: PinsAnswer): Response {
  const body = JSON.stringify(answer);
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  const headers = { ETag: etag, "Cache-Control": PAGE_CACHE_CONTROL };
  if (isKnownTag(request.headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "Content-Type": "application/json; charset=utf-8" } });
}

export function unknownCity(): Response {
  return Response.json({ error: "unknown_city" }, { status: 404, headers: { "Cache-Control": "no-store" } });
}

export function wrongParameter(parameter: WrongParameter): Response {
  const body = { error: "wrong_parameter", parameter };
  return Response.json(body, { status: 400, headers: { "Cache-Control": "no-store" } });
}
