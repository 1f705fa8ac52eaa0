"use client";

import { useEffect, useState } from "react";
import { fillText } from "#lib/i18n/fill-text.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { forgetMe, hearNotices } from "./ask-me.ts";
import { followBell } from "./follow-bell.ts";
import { useMe } from "./use-me.ts";
import { useSeen } from "./use-seen.ts";

type Props = {
  citySlug: string;
  /** Where the bell is heard and what was seen is noted. */
  url: string;
  locale: Locale;
  /** What is said of what is new: its title and body are put in. */
  newText: string;
};

/** Keeps the number beside the bell right, notes what is looked at, and says what is new to those who do not see it. */
export function LiveBell({ citySlug, url, locale, newText }: Props) {
  const unread = useMe(citySlug)?.notices;
  const isMember = unread !== undefined;
  const [said, setSaid] = useState("");
  useSeen(`${url}/seen`, unread ?? 0, locale);
  useEffect(() => {
    if (!isMember) return;
    return followBell(
      `${url}/events?locale=${locale}`,
      {
        onNews: ({ unread: count, newest }) => {
          hearNotices(count);
          if (newest) setSaid(fillText(newText, { title: newest.title, body: newest.body }));
        },
        // What is not heard is asked: whether they are still signed in, too.
        onLost: forgetMe,
      },
      globalThis,
    );
  }, [isMember, url, locale, newText]);
  return (
    <p className="vh" aria-live="polite">
      {said}
    </p>
  );
}
