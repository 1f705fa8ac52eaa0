"use client";

import { useEffect, useState } from "react";
import { Icon } from "#components/ui/icon.tsx";
import { keepClaim } from "./keep-claim.ts";
import { useQueue } from "./queue-context.tsx";

type Props = {
  caseId: string;
  /** Of the page. */
  address: string;
  /** Where a case is kept for who works on it. */
  claimUrl: string;
  until: string;
  words: Record<"mine" | "lost" | "gone" | "reload", string>;
};

/**
 * Says until when a case is this moderator's, keeps it while they work on it, and says when it is theirs no more. What they
 * typed stays: they reload when they wish.
 */
export function CaseWatch({ caseId, address, claimUrl, until: drawnUntil, words }: Props) {
  const { items } = useQueue();
  const [wasListed, setListed] = useState(false);
  const [until, setUntil] = useState(drawnUntil);
  const [isTaken, setTaken] = useState(false);
  const item = items.find(({ id }) => id === caseId);
  if (item && !wasListed) setListed(true);
  useEffect(
    () => keepClaim({ url: claimUrl, caseId, onKept: setUntil, onTaken: () => setTaken(true) }, globalThis),
    [claimUrl, caseId],
  );
  const others = item && !item.isMine ? item.lock : "";
  const isGone = !item && wasListed;
  const news = others || isTaken ? `${words.lost} ${others}` : isGone ? words.gone : "";
  return (
    <>
      <p>
        <b>{words.mine}</b> <span className="nb">{until}</span>
      </p>
      {/* Always there: a live region that appears together with its words is not read out everywhere. */}
      <p role="status" className="lock__news">
        {news && (
          <>
            <Icon name="warn" size="s" />
            <span>{news}</span>
            {/* The page as it is now: its own address. */}
            <a href={address}>{words.reload}</a>
          </>
        )}
      </p>
    </>
  );
}
