import { ButtonForm } from "#components/ui/button-form.tsx";
import type { City } from "#lib/cities/city.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import { isNotifiedKind } from "#lib/notifications/kind-policy.ts";
import type { ShownMessage } from "#lib/server/outbox/load-mail-desk.ts";
import { settleMessageAction } from "../actions.ts";

type Props = { message: ShownMessage; city: City; locale: Locale };

/** What a message is, for whom, as far as an administrator may know. */
function nameOf({ kind, recipient }: ShownMessage, locale: Locale): string {
  const t = getTranslator(locale, "mailDesk");
  const label = isNotifiedKind(kind) ? getTranslator(locale, "mailPreview")(`kind.${kind}`) : t("unknownKind");
  return recipient ? t("message", { kind: label, recipient }) : t("onDevices", { kind: label });
}

/** A message that did not leave: why, and what can be done. */
export function FailedMessage({ message, city, locale }: Props) {
  const t = getTranslator(locale, "mailDesk");
  const { id, createdAt, attempts, cause, said, obstacle, addressPausedUntil } = message;
  const date = (at: Date) =>
    getFormatter(locale, city.timeZone).dateTime(at, { dateStyle: "medium", timeStyle: "short" });
  const name = nameOf(message, locale);
  const written = t("written", { date: date(createdAt) });
  const again = { name: "how", value: "resend", label: t("resend") };
  const leave = { name: "how", value: "leave", label: t("leave"), variant: "ghost" as const };
  return (
    <li>
      <h3>{name}</h3>
      <p className="meta">
        <span>{written}</span>
        <span>{t("tries", { count: attempts })}</span>
      </p>
      <p>{t(`cause.${cause}`)}</p>
      {said !== "" && <p className="small muted mail-desk__said">{t("said", { said })}</p>}
      {addressPausedUntil && <p className="small">{t("addressPaused", { date: date(addressPausedUntil) })}</p>}
      {obstacle && <p className="small">{t(`obstacle.${obstacle}`)}</p>}
      <ButtonForm
        action={settleMessageAction.bind(null, { city: city.slug, locale })}
        hidden={{ message: id }}
        buttons={obstacle ? [leave] : [again, leave]}
        about={t("about", { message: name, written })}
        working={t("working")}
        texts={formTexts(locale, [])}
      />
    </li>
  );
}
