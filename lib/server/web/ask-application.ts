import "server-only";
import { type IncomingHttpHeaders, type IncomingMessage, request } from "node:http";
import { IMMUTABLE, keepingOf } from "#lib/http/keeping.ts";
import type { AskAnonymously } from "./answer-store.ts";
import { withScriptPolicy } from "./script-policy.ts";
import { StoredAnswer } from "./stored-answer.ts";

/** Every page asks there who its reader is: whoever has no session always hears the same. */
const ME = /^\/api\/me(\?city=[a-z][a-z-]{2,40})?$/;
export const isMe = (url: string) => ME.test(url);

/** The application behind this server fails: nothing of its answer is worth keeping. */
class ApplicationFails extends Error {}

/** The whole body of an answer. */
export async function bodyOf(answer: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function headOf(status: number, headers: IncomingHttpHeaders) {
  const { vary, "cache-control": cacheControl, "set-cookie": cookies } = headers;
  return { status, vary, cacheControl, setsCookie: cookies !== undefined };
}

function call(socketPath: string, path: string, headers: Record<string, string>): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request({ socketPath, path, headers }, resolve).once("error", reject).end();
  });
}

/** Asks the application on its own socket: no cookie, no encoding, the site's own name. Map tiles come from `tilesUrl`. */
export function askApplication(socketPath: string, baseUrl: string, tilesUrl: string): AskAnonymously {
  const { host, protocol } = new URL(baseUrl);
  const headers = { host, "x-forwarded-proto": protocol.replace(":", ""), accept: "text/html,*/*" };
  return async (path, network) => {
    const answer = await call(socketPath, path, network ? { ...headers, "x-forwarded-for": network } : headers);
    const status = answer.statusCode ?? 0;
    const keeping = isMe(path) && status === 200 ? IMMUTABLE : keepingOf(headOf(status, answer.headers));
    if (!keeping) {
      answer.destroy();
      if (status >= 500) throw new ApplicationFails(`${status} at ${path}`);
      return null;
    }
    const body = await bodyOf(answer);
    const policed = withScriptPolicy(answer.headers, body, tilesUrl);
    return new StoredAnswer({ status, headers: policed, body }, keeping, Date.now());
  };
}
