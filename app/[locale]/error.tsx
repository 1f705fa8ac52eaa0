"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { errorTexts } from "#lib/i18n/error-texts.ts";

/** Something broke: what was typed is still in the browser, so the first thing to offer is to try again. */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const texts = errorTexts[usePathname().startsWith("/en") ? "en" : "fr"];
  useEffect(() => heading.current?.focus(), []);
  return (
    <main className="wrap sec stack" id="contenu">
      <h1 tabIndex={-1} ref={heading}>
        {texts.title}
      </h1>
      <p>{texts.hint}</p>
      <p className="row">
        <button type="button" className="btn" onClick={reset}>
          {texts.again}
        </button>
        <a href="/">{texts.home}</a>
      </p>
    </main>
  );
}
