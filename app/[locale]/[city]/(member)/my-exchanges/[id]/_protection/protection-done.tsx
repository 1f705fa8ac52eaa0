import { Icon } from "#components/ui/icon.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

const DONE = { block: "block.done", absent: "trouble.doneAbsent" } as const;

type Props = { done: string | undefined; name: string; locale: Locale };

/** Says on the page of the exchange what a button of protection did; nothing for any other. */
export function ProtectionDone({ done, name, locale }: Props) {
  if (done !== "block" && done !== "absent") return null;
  return (
    <p className="banner banner--success" role="status">
      <Icon name="check" />
      <span>{getTranslator(locale, "protection")(DONE[done], { name })}</span>
    </p>
  );
}
