/** What of a window and its document is used. */
export type Surroundings = {
  document: Pick<Document, "visibilityState" | "addEventListener" | "removeEventListener">;
  fetch: typeof fetch;
};

const EVERY_MS = 30_000;

/**
 * Reads an address again and again while the page is looked at, and at once when it is looked at again, until what is
 * returned is called. Who may read it no more is told nothing new, and not asked again.
 */
export function keepReading<Answer>(
  url: string,
  onAnswer: (answer: Answer) => void,
  { document, fetch }: Surroundings,
  everyMs = EVERY_MS,
): () => void {
  let isOver = false;
  const read = async () => {
    if (isOver || document.visibilityState === "hidden") return;
    const answer = await fetch(url, { headers: { Accept: "application/json" } }).catch(() => null);
    if (answer?.status === 404) stop();
    else if (answer?.ok && !isOver) onAnswer((await answer.json()) as Answer);
  };
  const look = () => void read().catch(() => {});
  const timer = setInterval(look, everyMs);
  document.addEventListener("visibilitychange", look);
  function stop() {
    isOver = true;
    clearInterval(timer);
    document.removeEventListener("visibilitychange", look);
  }
  return stop;
}
