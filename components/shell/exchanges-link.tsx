"use client";

import { useMe } from "./use-me.ts";
import { WaitingDot } from "./waiting-dot.tsx";

type Props = {
  citySlug: string;
  href: string;
  label: string;
  /** See WaitingDot. */
  waitingLabels: readonly string[];
};

/** "Mes échanges", with how many wait for whoever is signed in. */
export function ExchangesLink({ citySlug, href, label, waitingLabels }: Props) {
  const waiting = useMe(citySlug)?.waiting ?? 0;
  return (
    <a href={href}>
      {label}
      <WaitingDot count={waiting} labels={waitingLabels} />
    </a>
  );
}
