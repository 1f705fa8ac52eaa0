"use client";

import { useMe } from "./use-me.ts";

type Props = { citySlug: string; href: string; label: string };

/** The way to the dashboard; nothing for who does not work for the city. */
export function StaffLink({ citySlug, href, label }: Props) {
  if (!useMe(citySlug)?.staff) return null;
  return (
    <a className="nav__staff" href={href}>
      {label}
    </a>
  );
}
