import { FocusedStatus } from "#components/ui/focused-status.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

const DONE = ["fermee", "fermees", "adresse", "sans-etape", "relie", "pris", "delie"] as const;
/** What a press has done, as the address says it. */
export type SecurityDoneName = (typeof DONE)[number];

/** Says what was just done. */
export function SecurityDone({ done, locale }: { done: unknown; locale: Locale }) {
  const known = DONE.find((name) => name === done);
  if (!known) return null;
  return (
    <FocusedStatus className="banner banner--success">
      <Icon name="check" />
      <span>{getTranslator(locale, "security")(`done.${known}`)}</span>
    </FocusedStatus>
  );
}
