import "server-only";
import { createHash } from "node:crypto";
import type { PinsAnswer, WrongParameter } from "#lib/listings/pins.ts";

/** Anybody gets the same answer, so that any cache may keep it; a rush then reaches this server twice a minute. */
const CACHE_CONTROL = "public, s-maxage=30, stale-while-revalidate=300";

/** The answer as compact JSON with a strong ETag; 304 when the asker already has it. */
export function pinsResponse(request: Request, answer: PinsAnswer): Response {
  const body = JSON.stringify(answer);
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  const headers = { ETag: etag, "Cache-Control": CACHE_CONTROL };
  if (isKnown(request.headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "Content-Type": "application/json; charset=utf-8" } });
}

/** `If-None-Match` compares weakly: a proxy that compresses the answer marks its tag `W/` (RFC 9110, 13.1.2). */
function isKnown(ifNoneMatch: string | null, etag: string): boolean {
  const known = (ifNoneMatch ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return known.includes(etag) || known.includes("*");
}

export function unknownCity(): Response {
  return Response.json({ error: "unknown_city" }, { status: 404, headers: { "Cache-Control": "no-store" } });
}

export function wrongParameter(parameter: WrongParameter): Response {
  const body = { error: "wrong_parameter", parameter };
  return Response.json(body, { status: 400, headers: { "Cache-Control": "no-store" } });
}
