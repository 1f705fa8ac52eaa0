import "server-only";
import { request as ask, type IncomingMessage, type ServerResponse } from "node:http";
import { acceptedEncoding } from "#lib/http/accepted-encoding.ts";
import { isPersonalPath } from "#lib/i18n/public-path.ts";
import { bodyOf } from "./ask-application.ts";
import { withScriptPolicy } from "./script-policy.ts";
import { StoredAnswer } from "./stored-answer.ts";

/** What a browser asks for in the name of a page that it already shows, and what is no page. */
const NOT_OF_PAGES = ["rsc", "next-action", "next-router-prefetch", "next-router-state-tree"];
const NOT_PAGES = /^\/(?:api|_next|photos|geo|icons)\//;
const AT_ONCE = { freshMs: 0, staleMs: 0 };

function wantsPage({ method, url = "", headers }: IncomingMessage): boolean {
  if ((method !== "GET" && method !== "POST") || !headers.accept?.includes("text/html")) return false;
  if (NOT_OF_PAGES.some((name) => headers[name] !== undefined)) return false;
  return url.startsWith("/") && !NOT_PAGES.test(url) && !isPersonalPath(url);
}

/** Says what the visitor says to the application on its own socket, but for the encoding: the answer comes plain. */
function passOn(socketPath: string, request: IncomingMessage): Promise<IncomingMessage> {
  const { "accept-encoding": _, connection: __, ...headers } = request.headers;
  return new Promise((resolve, reject) => {
    const call = ask({ socketPath, path: request.url, method: request.method, headers }, resolve);
    call.once("error", reject);
    request.pipe(call);
  });
}

/**
 * Answers with a page that is neither stored nor drawn with a nonce: one that does not exist, a long search, a form sent
 * without a script. Its inline scripts are known once it is there as a whole. Returns whether the answer was sent.
 */
export async function serveWhole(
  socketPath: string,
  tilesUrl: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  if (!wantsPage(request)) return false;
  const said = await passOn(socketPath, request);
  const body = await bodyOf(said);
  const headers = withScriptPolicy(said.headers, body, tilesUrl);
  const answer = new StoredAnswer({ status: said.statusCode ?? 502, headers, body }, AT_ONCE, 0);
  const accepted = request.headers["accept-encoding"];
  const encoding = answer.encodingFor(acceptedEncoding(typeof accepted === "string" ? accepted : undefined));
  const sent = await answer.body(encoding);
  const { etag: ___, ...kept } = answer.headers(encoding);
  response.writeHead(answer.status, { ...kept, "content-length": sent.length }).end(sent);
  return true;
}
