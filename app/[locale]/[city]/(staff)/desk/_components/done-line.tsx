import { Icon } from "#components/ui/icon.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

const DONE = [
  "call",
  "callClosed",
  "later",
  "propose",
  "accept",
  "decline",
  "withdraw",
  "cancel",
  "complete",
  "time",
  "notDone",
  "write",
  "share",
  "end",
  "answer",
  "callBack",
  "contact",
  "merged",
  "erased",
] as const;

/** What was just done, by the word of the address. */
export function DoneLine({ done, locale }: { done: string | undefined; locale: Locale }) {
  const known = DONE.find((one) => one === done);
  if (!known) return null;
  return (
    <p className="banner banner--success" role="status">
      <Icon name="check" />
      <span>{getTranslator(locale, "deskPeople")(`done.${known}`)}</span>
    </p>
  );
}
