"use client";

import { useRouter } from "next/navigation";
import { type PushState, usePush } from "./use-push.ts";

/** What the switch says of each state, and its two buttons. */
export type PushSwitchWords = Record<Exclude<PushState, null>, string> & { turnOn: string; turnOff: string };

type Props = {
  citySlug: string;
  publicKey: string;
  /** The service says so of this browser. */
  isOn: boolean;
  words: PushSwitchWords;
};

/** States in which the browser lets nobody press anything here. */
const STUCK: readonly PushState[] = [null, "blocked", "homeScreen", "none"];

/** Whether this device is notified, with the button that changes it or the reason why it cannot. Nothing without a script. */
export function PushSwitch({ words, ...device }: Props) {
  const { state, turn } = usePush(device);
  const router = useRouter();
  const on = state === "on";
  const press = async () => {
    await turn(!on);
    // The list of devices stands beside.
    router.refresh();
  };
  return (
    <div className="stack">
      <p role="status">{state && words[state]}</p>
      {!STUCK.includes(state) && (
        <p>
          <button
            type="button"
            className={on ? "btn btn--ghost" : "btn"}
            aria-disabled={state === "busy" || undefined}
            onClick={() => state !== "busy" && void press()}
          >
            {on ? words.turnOff : words.turnOn}
          </button>
        </p>
      )}
    </div>
  );
}
