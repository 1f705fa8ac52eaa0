"use client";

import { Icon } from "#components/ui/icon.tsx";
import { useMe } from "./use-me.ts";

type Place = { href: string; label: string };
type Props = { citySlug: string | null; signIn: Place; account: Place | null };

/** "Sign in", or the first name of who is signed in. */
export function AccountLink({ citySlug, signIn, account }: Props) {
  const me = useMe(citySlug);
  const place = me?.signedIn && account ? account : signIn;
  return (
    <a href={place.href}>
      <Icon name="user" />
      {me?.firstName || place.label}
    </a>
  );
}
