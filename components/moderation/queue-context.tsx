"use client";

import { createContext, type ReactNode, useContext, useEffect, useLayoutEffect, useRef, useState } from "react";
import { followQueue } from "./follow-queue.ts";
import { keepRowFocus } from "./keep-row-focus.ts";
import type { QueueView } from "./queue-view.ts";

const QueueContext = createContext<QueueView | null>(null);

type Props = { drawn: QueueView; url: string; children: ReactNode };

/** Keeps what the page shows of the queue right, whoever takes or decides: what is typed and where the focus is stay. */
export function LiveQueue({ drawn, url, children }: Props) {
  const [heard, setHeard] = useState<{ after: QueueView; view: QueueView } | null>(null);
  const giveFocusBack = useRef<() => void>(undefined);
  useEffect(() => {
    const hear = (view: QueueView) => {
      giveFocusBack.current = keepRowFocus(document);
      setHeard({ after: drawn, view });
    };
    return followQueue(url, hear, globalThis);
  }, [url, drawn]);
  useLayoutEffect(() => {
    // Of each view once, when its rows stand.
    if (heard) giveFocusBack.current?.();
  }, [heard]);
  // A page that was drawn anew knows more than what was heard before.
  return <QueueContext value={heard?.after === drawn ? heard.view : drawn}>{children}</QueueContext>;
}

/** The queue as it stands now, within a `LiveQueue`. */
export function useQueue(): QueueView {
  const view = useContext(QueueContext);
  if (!view) throw new Error("no queue is followed here");
  return view;
}
