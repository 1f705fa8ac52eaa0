import { type FormTexts, formErrors } from "#lib/forms/form-messages.ts";
import type { FormState } from "#lib/forms/form-state.ts";
import type { Unsent } from "#lib/messages/unsent.ts";

/** Longer than a slow network takes, shorter than anybody waits. */
const TIME_LIMIT_MS = 15_000;

type Sending = { texts: FormTexts; network: string; signal: AbortSignal };

/** Sends a message; gives what is wrong in words, null when it was written. */
export async function postMessage(
  url: string,
  { key, text }: Pick<Unsent, "key" | "text">,
  { texts, network, signal }: Sending,
): Promise<string | null> {
  const given = new AbortController();
  const giveUp = () => given.abort();
  const timer = setTimeout(giveUp, TIME_LIMIT_MS);
  signal.addEventListener("abort", giveUp);
  try {
    const body = new URLSearchParams({ key, message: text });
    const answer = await fetch(url, { method: "POST", body, signal: given.signal });
    const state: FormState = await answer.json();
    if (state.status === "done") return null;
    return formErrors(state, texts)[0]?.message ?? network;
  } catch {
    return network;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", giveUp);
  }
}
