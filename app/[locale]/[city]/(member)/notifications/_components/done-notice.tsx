import { FocusedStatus } from "#components/ui/focused-status.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

/** What the last press of a button did, where that is not seen by itself. */
export function DoneNotice({ done, locale }: { done: string | undefined; locale: Locale }) {
  if (done !== "all" && done !== "gone") return null;
  const t = getTranslator(locale, "notices");
  return (
    <FocusedStatus className={done === "all" ? "banner banner--success" : "banner banner--sun"}>
      <Icon name={done === "all" ? "check" : "info"} />
      {t(done === "all" ? "allDone" : "gone")}
    </FocusedStatus>
  );
}
