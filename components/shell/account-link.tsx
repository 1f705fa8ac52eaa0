"use client";

import { useEffect, useState } from "react";
import { Icon } from "#components/ui/icon.tsx";

type Place = { href: string; label: string };

/** "Sign in", or the first name of who is signed in: asked after the page is there, so that pages can be shared. */
export function AccountLink({ signIn, account }: { signIn: Place; account: Place | null }) {
  const [firstName, setFirstName] = useState<string | null>(null);
  useEffect(() => {
    const asked = new AbortController();
    fetch("/api/me", { signal: asked.signal })
      .then((answer) => (answer.ok ? answer.json() : null))
      .then((me: { signedIn: boolean; firstName?: string } | null) => {
        if (me?.signedIn) setFirstName(me.firstName ?? "");
      })
      .catch(() => undefined);
    return () => asked.abort();
  }, []);
  const place = firstName !== null && account ? account : signIn;
  return (
    <a href={place.href}>
      <Icon name="user" />
      {firstName || place.label}
    </a>
  );
}
