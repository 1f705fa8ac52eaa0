import "server-only";
import type { PinsAnswer, WrongParameter } from "#lib/listings/pins.ts";
import { taggedResponse } from "../http/tagged-response.ts";

/** The answer as compact JSON with a strong ETag; 304 when the asker already has it. */
export function pinsResponse(request: Request, answer: PinsAnswer): Response {
  return taggedResponse(request, JSON.stringify(answer), "application/json; charset=utf-8");
}

export function unknownCity(): Response {
  return Response.json({ error: "unknown_city" }, { status: 404, headers: { "Cache-Control": "no-store" } });
}

export function wrongParameter(parameter: WrongParameter): Response {
  const body = { error: "wrong_parameter", parameter };
  return Response.json(body, { status: 400, headers: { "Cache-Control": "no-store" } });
}
