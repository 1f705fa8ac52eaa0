"use client";

import { useState } from "react";
import { Icon } from "#components/ui/icon.tsx";

type Props = { title: string; words: { share: string; copied: string; failed: string } };

/** Hands the address of this page to the telephone's own sharing, or copies it. */
export function ShareButton({ title, words }: Props) {
  const [message, setMessage] = useState("");
  const share = async () => {
    const url = location.origin + location.pathname;
    try {
      if (navigator.share) return await navigator.share({ title, url });
      await navigator.clipboard.writeText(url);
      setMessage(words.copied);
    } catch (error) {
      // Somebody who closes the list of applications has changed their mind.
      if (!(error instanceof Error && error.name === "AbortError")) setMessage(words.failed);
    }
  };
  return (
    <>
      <button type="button" className="btn btn--quiet needs-script" onClick={share}>
        <Icon name="share" />
        {words.share}
      </button>
      <span className="small" role="status">
        {message}
      </span>
    </>
  );
}
