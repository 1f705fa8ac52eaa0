import { useEffect, useRef } from "react";
import type { Locale } from "#lib/i18n/locale.ts";
import type { ConversationLine } from "#lib/messages/conversation-line.ts";

/** Tells the server how far was read, as long as somebody looks at the page. What the server drew, it noted by itself. */
export function useReadMarks(url: string, lines: readonly ConversationLine[], locale: Locale): void {
  const last = lines.findLast(({ author }) => author !== "me")?.seq ?? 0;
  const noted = useRef(last);
  useEffect(() => {
    const note = () => {
      if (document.visibilityState === "hidden" || last <= noted.current) return;
      const before = noted.current;
      noted.current = last;
      const body = new URLSearchParams({ seq: String(last), locale });
      const again = () => {
        noted.current = before;
      };
      fetch(url, { method: "POST", body, keepalive: true }).then(({ ok }) => ok || again(), again);
    };
    note();
    document.addEventListener("visibilitychange", note);
    return () => document.removeEventListener("visibilitychange", note);
  }, [url, last, locale]);
}
