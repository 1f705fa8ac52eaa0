"use client";

import { useMe } from "./use-me.ts";
import { WaitingDot } from "./waiting-dot.tsx";

type Props = { citySlug: string; href: string; label: string; waitingLabels: readonly string[] };

/** The way to the queue, with how many cases wait; nothing for who does not moderate. */
export function ModerationLink({ citySlug, href, label, waitingLabels }: Props) {
  const cases = useMe(citySlug)?.cases;
  if (cases === undefined) return null;
  return (
    <a className="nav__staff" href={href}>
      {label}
      <WaitingDot count={cases} labels={waitingLabels} />
    </a>
  );
}
