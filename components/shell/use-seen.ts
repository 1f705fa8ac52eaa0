import { usePathname } from "next/navigation";
import { useEffect } from "react";
import type { Locale } from "#lib/i18n/locale.ts";

/** Says which page somebody looks at, as long as something is unread that may lead to it. */
export function useSeen(url: string, unread: number, locale: Locale): void {
  const page = usePathname();
  useEffect(() => {
    if (unread === 0) return;
    const note = () => {
      if (document.visibilityState === "hidden" || !page) return;
      // The address of the browser: the router may name a page by its folder.
      const body = new URLSearchParams({ path: window.location.pathname, locale });
      fetch(url, { method: "POST", body, keepalive: true }).catch(() => {});
    };
    note();
    document.addEventListener("visibilitychange", note);
    return () => document.removeEventListener("visibilitychange", note);
  }, [url, unread, locale, page]);
}
