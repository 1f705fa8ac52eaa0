import { FocusedStatus } from "#components/ui/focused-status.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { ExchangeStatus } from "#lib/exchanges/exchange-status.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

/** What a button did, with the state in which it is still worth saying: an old address says nothing that is over. */
const DONE = {
  propose: "proposed",
  repeat: "proposed",
  already: "proposed",
  accept: "accepted",
  decline: "declined",
  withdraw: "withdrawn",
  cancel: "cancelled",
  complete: "done",
} as const satisfies Record<string, ExchangeStatus>;

type Props = { done: string | undefined; status: ExchangeStatus; locale: Locale };

/** Says what the last press of a button did. */
export function DoneLine({ done, status, locale }: Props) {
  const known = (Object.keys(DONE) as (keyof typeof DONE)[]).find((one) => one === done);
  if (!known || DONE[known] !== status) return null;
  return (
    <FocusedStatus className="banner banner--success" key={known}>
      <Icon name="check" />
      <span>{getTranslator(locale, "exchange")(`done.${known}`)}</span>
    </FocusedStatus>
  );
}
