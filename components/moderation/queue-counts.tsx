"use client";

import { MeChanged } from "#components/shell/me-changed.tsx";
import { useQueue } from "./queue-context.tsx";

/** "9 à traiter, 1 en retard", beside the title. The head of the page counts the same: it asks again with each new count. */
export function QueueCounts({ drawnAt }: { drawnAt: string }) {
  const { waiting, late } = useQueue();
  return (
    <small>
      <MeChanged at={`${drawnAt} ${waiting}`} />
      <span className="bar__dot">· </span>
      {waiting}, {late}
    </small>
  );
}
