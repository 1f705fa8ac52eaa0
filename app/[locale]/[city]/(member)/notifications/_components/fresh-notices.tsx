"use client";

import { useMe } from "#components/shell/use-me.ts";
import { Icon } from "#components/ui/icon.tsx";

type Props = { citySlug: string; href: string; label: string /** As the page was drawn. */; unread: number };

/** Says that more came since the page was drawn, once the bell hears it: the list does not move under a finger. */
export function FreshNotices({ citySlug, href, label, unread }: Props) {
  const heard = useMe(citySlug)?.notices ?? 0;
  if (heard <= unread) return null;
  return (
    <p className="banner banner--sun">
      <Icon name="bell" />
      <a href={href}>{label}</a>
    </p>
  );
}
