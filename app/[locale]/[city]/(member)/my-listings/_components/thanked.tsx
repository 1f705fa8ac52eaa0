import { Icon } from "#components/ui/icon.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

/** Says how many were answered by one tap; `count` comes from the address. */
export function Thanked({ count, locale }: { count: string | string[] | undefined; locale: Locale }) {
  if (typeof count !== "string" || !/^\d{1,3}$/.test(count)) return null;
  return (
    <p className="banner banner--success" role="status">
      <Icon name="check" />
      <span>{getTranslator(locale, "exchange")("list.answeredAll", { count: Number(count) })}</span>
    </p>
  );
}
