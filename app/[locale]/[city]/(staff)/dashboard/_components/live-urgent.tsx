"use client";

import { useEffect, useState } from "react";
import { Icon } from "#components/ui/icon.tsx";
import type { UrgentView } from "#lib/i18n/urgent-view.ts";
import { keepReading } from "./keep-reading.ts";

type Props = {
  drawn: UrgentView;
  /** Where the same is read anew. */
  url: string;
  words: Record<"need" | "quartier" | "when" | "act" | "call", string>;
};

/** The urgent needs, read anew while the page is looked at; without a script, as they were when it was drawn. */
export function LiveUrgent({ drawn, url, words }: Props) {
  const [heard, setHeard] = useState<{ after: UrgentView; view: UrgentView } | null>(null);
  useEffect(() => keepReading<UrgentView>(url, (view) => setHeard({ after: drawn, view }), globalThis), [url, drawn]);
  const view = heard?.after === drawn ? heard.view : drawn;
  return (
    <>
      <p className="small muted">{view.moment}</p>
      <p role="status">{view.count}</p>
      {view.items.length > 0 && (
        <table className="table urgent">
          <thead>
            <tr>
              <th scope="col">{words.need}</th>
              <th scope="col">{words.quartier}</th>
              <th scope="col">{words.when}</th>
              <th scope="col">{words.act}</th>
            </tr>
          </thead>
          <tbody>
            {view.items.map((need) => (
              <tr key={need.id}>
                <td>
                  <a href={need.href}>
                    <b>{need.title}</b>
                  </a>
                </td>
                <td>{need.quartier}</td>
                <td className="urgent__when">{need.when}</td>
                <td>
                  <a className="btn btn--s btn--ghost" href={need.call} aria-label={need.callLabel}>
                    <Icon name="mega" size="s" />
                    {words.call}
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {view.more && <p className="small muted">{view.more}</p>}
    </>
  );
}
