"use client";

import { Icon } from "#components/ui/icon.tsx";
import { useMe } from "./use-me.ts";
import { WaitingDot } from "./waiting-dot.tsx";

type Props = {
  citySlug: string;
  href: string;
  label: string;
  /** See WaitingDot. */
  unreadLabels: readonly string[];
};

/** The bell of a member, with how much they have not read; nothing for anybody else. */
export function BellLink({ citySlug, href, label, unreadLabels }: Props) {
  const notices = useMe(citySlug)?.notices;
  if (notices === undefined) return null;
  return (
    <a className="bell" href={href} title={label}>
      <Icon name="bell" />
      <span className="vh">{notices > 0 ? `${label},` : label}</span>
      <WaitingDot count={notices} labels={unreadLabels} />
    </a>
  );
}
