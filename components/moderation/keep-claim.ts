/** What of a window and its document is used. */
export type Surroundings = {
  document: Pick<Document, "visibilityState" | "addEventListener" | "removeEventListener">;
  fetch: (url: string, init: RequestInit) => Promise<Pick<Response, "status" | "json">>;
  setInterval: (run: () => void, ms: number) => ReturnType<typeof setInterval>;
  clearInterval: (timer: ReturnType<typeof setInterval>) => void;
};

type Kept = {
  url: string;
  caseId: string;
  /** It is kept; until when, in words. */
  onKept: (until: string) => void;
  /** Somebody else has it, or it is decided. */
  onTaken: () => void;
};

const EVERY_MS = 60_000;
const SIGNS = ["keydown", "pointerdown", "pointermove", "scroll", "input"] as const;
const TAKEN = 409;

/** Keeps a case for who works on it, once a minute and only after a sign of them, until what is returned is called. */
export function keepClaim({ url, caseId, onKept, onTaken }: Kept, around: Surroundings): () => void {
  const { document } = around;
  let isActive = false;
  const note = () => {
    isActive = true;
  };
  const keep = async () => {
    if (!isActive || document.visibilityState === "hidden") return;
    isActive = false;
    const body = new URLSearchParams({ case: caseId });
    const answer = await around.fetch(url, { method: "POST", body });
    if (answer.status === TAKEN) return onTaken();
    if (answer.status === 200) onKept(((await answer.json()) as { until: string }).until);
  };
  // Without a network the claim runs on by itself.
  const timer = around.setInterval(() => void keep().catch(() => undefined), EVERY_MS);
  for (const sign of SIGNS) document.addEventListener(sign, note, { passive: true, capture: true });
  return () => {
    around.clearInterval(timer);
    for (const sign of SIGNS) document.removeEventListener(sign, note, { capture: true });
  };
}
