import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { QuickExitLink } from "./quick-exit-link.tsx";

/** Somewhere that nobody asks about. */
const ELSEWHERE = "https://meteofrance.com/";

/** "Quitter vite": a way off the page that leaves nothing of it on the screen. First in what scrolls under it. */
export function QuickExit({ locale }: { locale: Locale }) {
  const t = getTranslator(locale, "protection");
  return (
    <p className="quick-exit">
      <QuickExitLink href={ELSEWHERE} label={t("exit.label")} hint={t("exit.hint")} />
    </p>
  );
}
