import "server-only";
import type { IncomingMessage, ServerResponse } from "node:http";
import { isPublicPath } from "#lib/i18n/public-path.ts";
import type { DatabaseWatch } from "./database-watch.ts";
import { HeldAnswer } from "./held-answer.ts";
import { sayUnavailable } from "./say-unavailable.ts";

/** An answer of which nothing has come by then has the database asked: with its second, three at most until a reader knows. */
const PATIENCE_MS = 1_500;
/** A form sent by a script says by itself that the database is away, with what was typed: it gets the time to do so. */
const ACTION_PATIENCE_MS = 6_000;
/** What fails so soon after the database is back may wait for an attempt of before. */
const RECOVERY_MS = 3_000;
/** They say themselves how they are. */
const OWN_WORD = /^\/(?:api\/(?:health|ready)|_next\/static\/.*)(?:\?|$)/;

const isAction = ({ headers }: IncomingMessage) => headers["next-action"] !== undefined;

/** Whether nothing but the database can answer: public pages may be kept somewhere, and actions speak for themselves. */
const needsDatabase = (request: IncomingMessage) => !isAction(request) && !isPublicPath(request.url ?? "");

type Answering = {
  watch: DatabaseWatch;
  /** Gives what sends what was last seen of a page, at once; null when there is nothing. */
  prepareKept: (request: IncomingMessage, response: ServerResponse) => Promise<(() => void) | null>;
};

/**
 * Has a request answered, and says 503 in its place while the database is away: at once where nothing else can answer, when
 * the answer is a failure, and after three seconds at most.
 */
export async function answerInTime(
  { watch, prepareKept }: Answering,
  request: IncomingMessage,
  response: ServerResponse,
  answer: () => Promise<unknown>,
): Promise<void> {
  if (OWN_WORD.test(request.url ?? "")) {
    await answer();
    return;
  }
  if (watch.away && needsDatabase(request)) return sayUnavailable(request, response);
  const prepare = async () => (await prepareKept(request, response)) ?? (() => sayUnavailable(request, response));
  const since = Date.now() - RECOVERY_MS;
  const held = new HeldAnswer(response, () => watch.hasBeenAway(since), prepare);
  const takeIfAway = async () => {
    if (held.isOpen && (await watch.isAway())) await held.take();
  };
  const late = setTimeout(takeIfAway, isAction(request) ? ACTION_PATIENCE_MS : PATIENCE_MS);
  response.once("close", () => clearTimeout(late));
  try {
    await answer();
  } catch (error) {
    await takeIfAway();
    if (held.isOpen) throw error;
  }
}
