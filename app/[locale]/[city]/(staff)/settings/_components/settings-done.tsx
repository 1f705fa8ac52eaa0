import { FocusedStatus } from "#components/ui/focused-status.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

const DONE = ["enregistre", "identique", "annule", "origine"] as const;
/** What a press has done to a page of settings, as its address says it. */
export type SettingsDoneName = (typeof DONE)[number];

/** Says what was just done. */
export function SettingsDone({ done, locale }: { done: unknown; locale: Locale }) {
  const known = DONE.find((name) => name === done);
  if (!known) return null;
  return (
    <FocusedStatus className={known === "identique" ? "banner" : "banner banner--success"}>
      <Icon name={known === "identique" ? "info" : "check"} />
      <span>{getTranslator(locale, "settings")(`done.${known}`)}</span>
    </FocusedStatus>
  );
}
