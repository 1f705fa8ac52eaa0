"use client";

import { Icon } from "#components/ui/icon.tsx";
import { useMe } from "./use-me.ts";
import { WaitingDot } from "./waiting-dot.tsx";

type Place = { href: string; label: string };
type Props = { citySlug: string | null; signIn: Place; account: Place | null; reportLabels: readonly string[] };

/** "Sign in", or the first name of who is signed in, with how many reports wait where they moderate. */
export function AccountLink({ citySlug, signIn, account, reportLabels }: Props) {
  const me = useMe(citySlug);
  const place = me?.signedIn && account ? account : signIn;
  return (
    <a href={place.href}>
      <Icon name="user" />
      {me?.firstName || place.label}
      {account && <WaitingDot count={me?.reports ?? 0} labels={reportLabels} />}
    </a>
  );
}
