"use client";

import { useQueue } from "./queue-context.tsx";

/** "9 à traiter, 1 en retard", beside the title. */
export function QueueCounts() {
  const { waiting, late } = useQueue();
  return (
    <small>
      · {waiting}, {late}
    </small>
  );
}
