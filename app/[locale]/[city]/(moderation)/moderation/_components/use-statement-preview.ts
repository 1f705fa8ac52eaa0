import { useEffect, useRef, useState } from "react";
import type { StatementText } from "#lib/moderation/statement.ts";
import type { RefusalCode } from "#lib/refusals/refusal.ts";

/**
 * `choose`: nothing is chosen yet; `keep`: nothing is sent; `incomplete`: something is missing; `refused`: it could not be sent as
 * it is; `away`: nobody answers.
 */
export type Preview =
  | { status: "choose" | "keep" | "incomplete" | "away" | "writing" }
  | { status: "refused"; code: RefusalCode }
  | { status: "written"; words: StatementText };

const PAUSE_MS = 300;

/** What is sent: neither what the framework adds nor the button. */
function bodyOf(data: FormData): URLSearchParams {
  const kept = [...data].filter(
    ([name, value]) => typeof value === "string" && !name.startsWith("$") && name !== "step",
  );
  return new URLSearchParams(kept as [string, string][]);
}

async function ask(url: string, data: FormData, signal: AbortSignal): Promise<Preview> {
  const answer = await fetch(url, { method: "POST", body: bodyOf(data), signal });
  if (!answer.ok) {
    const { code } = (await answer.json()) as { code: RefusalCode | null };
    return code ? { status: "refused", code } : { status: "away" };
  }
  const { isComplete, words } = (await answer.json()) as { isComplete: boolean; words: StatementText | null };
  if (!isComplete) return { status: "incomplete" };
  return words ? { status: "written", words } : { status: "keep" };
}

type Running = { timer?: ReturnType<typeof setTimeout>; asked?: AbortController };

function stop({ timer, asked }: Running): void {
  clearTimeout(timer);
  asked?.abort();
}

/** What the author would receive for a form as it is now: asked after a pause in typing, the last question alone counts. */
export function useStatementPreview(url: string, first: Preview): [Preview, (form: HTMLFormElement) => void] {
  const [preview, setPreview] = useState(first);
  const running = useRef<Running>({});
  useEffect(() => {
    const { current } = running;
    return () => stop(current);
  }, []);
  const look = (form: HTMLFormElement) => {
    stop(running.current);
    const data = new FormData(form);
    const action = data.get("action");
    if (!action) return setPreview({ status: "choose" });
    if (action === "keep") return setPreview({ status: "keep" });
    setPreview((before) => (before.status === "written" ? before : { status: "writing" }));
    const asked = new AbortController();
    running.current.asked = asked;
    running.current.timer = setTimeout(() => {
      const show = (found: Preview) => asked.signal.aborted || setPreview(found);
      ask(url, new FormData(form), asked.signal).then(show, () => show({ status: "away" }));
    }, PAUSE_MS);
  };
  return [preview, look];
}
