"use client";

import { useEffect, useState } from "react";
import { FocusedStatus } from "#components/ui/focused-status.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { declinePush, mayOfferPush } from "#lib/notifications/push-offer.ts";
import { usePush } from "./use-push.ts";

export type PushOfferWords = {
  title: string;
  text: string;
  yes: string;
  no: string;
  on: string;
  blocked: string;
  dismissed: string;
  failed: string;
  working: string;
};
type Props = { citySlug: string; publicKey: string; words: PushOfferWords };

/** A browser that keeps nothing would be asked again and again: it is not asked. */
function mayOffer(): boolean {
  try {
    return mayOfferPush(localStorage, Date.now());
  } catch {
    return false;
  }
}

/**
 * Offers to notify this device, after a moment at which that is useful. Nothing where the browser cannot, where it does
 * already, after a "Non merci", and without a script. Only its button opens the question of the browser.
 */
export function PushOffer({ citySlug, publicKey, words }: Props) {
  const { state, turn } = usePush({ citySlug, publicKey, isOn: false });
  const [offered, setOffered] = useState(false);
  useEffect(() => setOffered(mayOffer()), []);
  if (!offered) return null;
  if (state === "on") {
    return (
      <FocusedStatus className="banner banner--success">
        <Icon name="check" />
        <span>{words.on}</span>
      </FocusedStatus>
    );
  }
  return <Question state={state} words={words} turn={turn} decline={() => setOffered(false)} />;
}

type QuestionProps = {
  state: ReturnType<typeof usePush>["state"];
  words: PushOfferWords;
  turn: (on: boolean) => Promise<void>;
  decline: () => void;
};

function Question({ state, words, turn, decline }: QuestionProps) {
  const [pressed, setPressed] = useState(false);
  const said = { blocked: words.blocked, dismissed: words.dismissed, failed: words.failed, busy: words.working };
  const answer = state && state in said ? said[state as keyof typeof said] : null;
  // Whoever blocked the notices of this site has answered, long before this page.
  if (!(state === "off" || (pressed && answer))) return null;
  const no = () => {
    declinePush(localStorage, Date.now());
    decline();
  };
  const yes = () => {
    setPressed(true);
    if (state !== "busy") void turn(true);
  };
  return (
    <section className="card card--flat stack" aria-labelledby="push-offer">
      <h2 id="push-offer">{words.title}</h2>
      <p>{words.text}</p>
      <p role="status">{answer}</p>
      <p className="row">
        {state !== "blocked" && (
          <button type="button" className="btn btn--ghost" aria-disabled={state === "busy" || undefined} onClick={yes}>
            {words.yes}
          </button>
        )}
        <button type="button" className="btn btn--quiet" onClick={no}>
          {words.no}
        </button>
      </p>
    </section>
  );
}
