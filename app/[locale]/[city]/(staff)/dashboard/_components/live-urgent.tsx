"use client";

import { useEffect, useState } from "react";
import { Icon } from "#components/ui/icon.tsx";
import type { UrgentView } from "#lib/i18n/urgent-view.ts";
import { keepReading } from "./keep-reading.ts";

type Props = {
  drawn: UrgentView;
  /** Where the same is read anew. */
  url: string;
  /** On the way to a call. */
  call: string;
};

/** The urgent needs, read anew while the page is looked at; without a script, as they were when it was drawn. */
export function LiveUrgent({ drawn, url, call }: Props) {
  const [heard, setHeard] = useState<{ after: UrgentView; view: UrgentView } | null>(null);
  useEffect(() => keepReading<UrgentView>(url, (view) => setHeard({ after: drawn, view }), globalThis), [url, drawn]);
  const view = heard?.after === drawn ? heard.view : drawn;
  return (
    <>
      <p className="small muted">{view.moment}</p>
      <p role="status">{view.count}</p>
      {view.items.length > 0 && (
        <ul className="needs">
          {view.items.map((need) => (
            <li key={need.id}>
              <p>
                <a href={need.href}>{need.title}</a>
                <span className="needs__where">
                  {need.quartier} · <b>{need.when}</b>
                </span>
              </p>
              <a className="btn btn--s btn--ghost" href={need.call} aria-label={need.callLabel}>
                <Icon name="mega" size="s" />
                {call}
              </a>
            </li>
          ))}
        </ul>
      )}
      {view.more && <p className="small muted">{view.more}</p>}
    </>
  );
}
