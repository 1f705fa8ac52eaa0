import "server-only";
import { taggedResponse } from "./tagged-response.ts";

const TYPES = { csv: "text/csv; charset=utf-8", json: "application/json; charset=utf-8" } as const;
type OpenFile = { type: keyof typeof TYPES; name: string };

/** A file of open data: the same for everybody, with a strong ETag, and to be read by programs of any site. */
export function openResponse(request: Request, body: string, { type, name }: OpenFile): Response {
  const answer = taggedResponse(request, body, TYPES[type]);
  answer.headers.set("Access-Control-Allow-Origin", "*");
  // A list is read where it is, a table is taken away.
  answer.headers.set("Content-Disposition", `${type === "csv" ? "attachment" : "inline"}; filename="${name}"`);
  return answer;
}
