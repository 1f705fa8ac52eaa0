import { Icon } from "#components/ui/icon.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

type Props = { done: string | undefined; name: string; locale: Locale };

/** Says on the page of the exchange that the other one is blocked; nothing after any other button. */
export function ProtectionDone({ done, name, locale }: Props) {
  if (done !== "block") return null;
  return (
    <p className="banner banner--success" role="status">
      <Icon name="check" />
      <span>{getTranslator(locale, "protection")("block.done", { name })}</span>
    </p>
  );
}
