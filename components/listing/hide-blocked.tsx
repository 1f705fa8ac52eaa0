"use client";

import { useEffect, useState } from "react";
import { useMe } from "#components/shell/use-me.ts";

const UUID = /^[0-9a-f-]{36}$/;

async function askHidden(citySlug: string, signal: AbortSignal): Promise<string[]> {
  const answer = await fetch(`/api/${encodeURIComponent(citySlug)}/hidden`, { signal });
  const { listings }: { listings: string[] } = answer.ok ? await answer.json() : { listings: [] };
  return listings.filter((id) => UUID.test(id));
}

type Props = {
  citySlug: string;
  /** On the page of one listing: which, and what is said in its place. */
  instead?: { listing: string; text: string };
};

/**
 * Takes listings of people whom the visitor blocked out of a page that is the same for everybody: whatever carries
 * `data-listing`. Only members who blocked somebody ask for them; anybody else's page stays as it is.
 */
export function HideBlocked({ citySlug, instead }: Props) {
  const hides = useMe(citySlug)?.hides ?? false;
  const [hidden, setHidden] = useState<readonly string[]>([]);
  useEffect(() => {
    if (!hides) return;
    const asking = new AbortController();
    askHidden(citySlug, asking.signal).then(setHidden, () => undefined);
    return () => asking.abort();
  }, [citySlug, hides]);
  if (hidden.length === 0) return null;
  return (
    <>
      <style>{`${hidden.map((id) => `[data-listing="${id}"]`).join(",")}{display:none!important}`}</style>
      {instead && hidden.includes(instead.listing) && <p role="status">{instead.text}</p>}
    </>
  );
}
