import { FocusedStatus } from "#components/ui/focused-status.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

const DONE = ["propose", "retire", "change", "verifie", "non-verifie", "etape"] as const;
/** What a press has done to the team, as its address says it. */
export type TeamDoneName = (typeof DONE)[number];

/** Says what was just done. */
export function TeamDone({ done, locale }: { done: unknown; locale: Locale }) {
  const known = DONE.find((name) => name === done);
  if (!known) return null;
  return (
    <FocusedStatus className="banner banner--success">
      <Icon name="check" />
      <span>{getTranslator(locale, "team")(`done.${known}`)}</span>
    </FocusedStatus>
  );
}
