import { Icon } from "#components/ui/icon.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

const DONE = ["propose", "accept", "decline", "withdraw", "cancel", "complete", "repeat", "already"] as const;

/** Says what the last press of a button did. */
export function DoneLine({ done, locale }: { done: string | undefined; locale: Locale }) {
  const known = DONE.find((one) => one === done);
  if (!known) return null;
  return (
    <p className="banner banner--success" role="status">
      <Icon name="check" />
      <span>{getTranslator(locale, "exchange")(`done.${known}`)}</span>
    </p>
  );
}
