"use client";

import { useMe } from "./use-me.ts";

type Props = {
  citySlug: string;
  href: string;
  label: string;
  /** What the number says, from none to the last one, which stands for more: heard, while the number is seen. */
  waitingLabels: readonly string[];
};

/** "Mes échanges", with how many wait for whoever is signed in. */
export function ExchangesLink({ citySlug, href, label, waitingLabels }: Props) {
  const waiting = useMe(citySlug)?.waiting ?? 0;
  const most = waitingLabels.length - 1;
  return (
    <a href={href}>
      {label}
      {waiting > 0 && (
        <span className="dot">
          <span aria-hidden="true">{waiting >= most ? `${most}+` : waiting}</span>
          <span className="vh"> {waitingLabels[Math.min(waiting, most)]}</span>
        </span>
      )}
    </a>
  );
}
