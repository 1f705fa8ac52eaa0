import "server-only";
import type { IncomingMessage, ServerResponse } from "node:http";
import { acceptedEncoding } from "#lib/http/accepted-encoding.ts";
import { isKnownTag } from "#lib/http/known-tag.ts";
import { isPublicPath } from "#lib/i18n/public-path.ts";
import { cookieName } from "../identity/cookie-name.ts";
import type { AnswerStore } from "./answer-store.ts";
import { isMe } from "./ask-application.ts";
import type { StoredAnswer } from "./stored-answer.ts";

const MAX_PATH = 600;
/** Headers that ask for something else than the answer for everyone. */
const PARTICULAR = ["authorization", "range", "rsc", "next-router-prefetch", "next-router-state-tree", "next-action"];

function mayBeForEveryone({ method, url = "", headers }: IncomingMessage): boolean {
  if ((method !== "GET" && method !== "HEAD") || url.length > MAX_PATH || !url.startsWith("/")) return false;
  return PARTICULAR.every((name) => headers[name] === undefined);
}

/**
 * The anonymous question is worth its time, and its answer right, for whoever has no cookie and, at public addresses,
 * for everybody: those pages read no cookie.
 */
function mayJoin(url: string, cookies: string | undefined): boolean {
  if (isMe(url)) return !cookies?.includes(`${cookieName("session")}=`);
  return !cookies || isPublicPath(url);
}

/** Says whether the answer was there already (RFC 9211). */
const cacheStatus = (wasThere: boolean) => `coup-de-main; ${wasThere ? "hit" : "fwd=miss; stored"}`;

type Found = { answer: StoredAnswer; wasThere: boolean };

/** Gives what sends an answer, at once. */
async function prepare(request: IncomingMessage, response: ServerResponse, { answer, wasThere }: Found) {
  const accepted = request.headers["accept-encoding"];
  const encoding = answer.encodingFor(acceptedEncoding(typeof accepted === "string" ? accepted : undefined));
  const headers = { ...answer.headers(encoding), "cache-status": cacheStatus(wasThere) };
  if (isKnownTag(request.headers["if-none-match"], answer.etag(encoding))) {
    return () => void response.writeHead(304, headers).end();
  }
  const body = await answer.body(encoding);
  return () => {
    response.writeHead(answer.status, { ...headers, "content-length": body.length });
    response.end(request.method === "HEAD" ? undefined : body);
  };
}

/** While the application fails: gives what sends the answer that was last seen, where everybody gets the same; null without. */
export async function prepareLastSeen(
  store: AnswerStore,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<(() => void) | null> {
  const { url = "", headers } = request;
  if (!mayBeForEveryone(request) || !mayJoin(url, headers.cookie)) return null;
  const answer = store.lastSeen(url);
  return answer && prepare(request, response, { answer, wasThere: true });
}

/**
 * Answers from the store when the path has an answer for everyone. Somebody with cookies is not made to wait for the
 * anonymous question where the answer may be theirs alone. Returns whether the answer was sent.
 */
export async function serveStored(
  store: AnswerStore,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const { url = "", headers } = request;
  if (!mayBeForEveryone(request) || !mayJoin(url, headers.cookie)) return false;
  // When the application fails, it says so itself, in words.
  const wasThere = store.has(url);
  const answer = await store.find(url, String(headers["x-forwarded-for"] ?? "")).catch(() => null);
  if (!answer) return false;
  (await prepare(request, response, { answer, wasThere }))();
  return true;
}
