"use client";

import { useEffect, useState } from "react";
import { fillText } from "#lib/i18n/fill-text.ts";
import { forgetMe, hearNotices } from "./ask-me.ts";
import { followBell } from "./follow-bell.ts";
import { useMe } from "./use-me.ts";

type Props = {
  citySlug: string;
  eventsUrl: string;
  /** What is said of what is new: its title and body are put in. */
  newText: string;
};

/** Keeps the number beside the bell right, and says what is new to those who do not see it. */
export function LiveBell({ citySlug, eventsUrl, newText }: Props) {
  const isMember = useMe(citySlug)?.notices !== undefined;
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (!isMember) return;
    return followBell(
      eventsUrl,
      {
        onNews: ({ unread, newest }) => {
          hearNotices(unread);
          if (newest) setSaid(fillText(newText, { title: newest.title, body: newest.body }));
        },
        // What is not heard is asked: whether they are still signed in, too.
        onLost: forgetMe,
      },
      globalThis,
    );
  }, [isMember, eventsUrl, newText]);
  return (
    <p className="vh" aria-live="polite">
      {said}
    </p>
  );
}
