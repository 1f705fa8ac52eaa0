import { FocusedStatus } from "#components/ui/focused-status.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { ExchangeDetails } from "#lib/server/exchanges/load-exchange.ts";
import { otherName } from "./panel-props.ts";

const NOTICES = [
  "suggested",
  "agreed",
  "dropped",
  "confirmed",
  "reminder",
  "shared",
  "withdrawn",
  "done",
  "thanked",
  "later",
  "other_absent",
  "me_absent",
  "stop",
  "saidDone",
] as const;

type Props = { done: string | undefined; details: ExchangeDetails; locale: Locale };

/** An old address says nothing that is over. */
function isStillTrue(
  notice: (typeof NOTICES)[number],
  { exchange, proposedTime, agreedTime }: ExchangeDetails,
): boolean {
  if (notice === "suggested") return proposedTime !== null;
  if (notice === "agreed" || notice === "confirmed" || notice === "reminder") return agreedTime !== null;
  if (notice === "dropped" || notice === "later") return exchange.status === "accepted" && agreedTime === null;
  return true;
}

/** Says what the last press of a button of these panels did; nothing for what it does not know. */
export function AftercareNotice({ done, details, locale }: Props) {
  const known = NOTICES.find((one) => one === done);
  if (!known || !isStillTrue(known, details)) return null;
  const t = getTranslator(locale, "aftercare");
  const kept = known !== "saidDone";
  return (
    <FocusedStatus className={kept ? "banner banner--success" : "banner banner--sun"} key={known}>
      <Icon name={kept ? "check" : "info"} />
      <span>{t(`notice.${known}`, { name: otherName(details, locale) })}</span>
    </FocusedStatus>
  );
}
