import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { Kind } from "#lib/listings/listing.ts";
import type { AdminAnswer } from "#lib/server/desk/explain-to-admin.ts";
import { FIELD_OF } from "../why-address.ts";

type Props = { answer: AdminAnswer; city: City; locale: Locale };

const KINDS: readonly Kind[] = ["request", "offer"];

/** Which two listings to explain: a plain form, whose answer is an address. */
export function AskForm({ answer: { asked, faults }, city, locale }: Props) {
  const t = getTranslator(locale, "whyNot");
  const messageOf = (kind: Kind): string | undefined => {
    const fault = faults[kind];
    if (!fault) return undefined;
    return fault === "wrong-kind" ? t(`fault.wrong-kind.${kind}`) : t(`fault.${fault}`);
  };
  const errors = KINDS.flatMap((kind) => {
    const message = messageOf(kind);
    return message ? [{ field: FIELD_OF[kind], message }] : [];
  });
  return (
    <>
      <ErrorSummary title={t("form.faults")} errors={errors} />
      <form className="stack whynot__form" action={href(locale, "whyNot", { city: city.slug })}>
        {KINDS.map((kind) => (
          <TextField
            key={kind}
            name={FIELD_OF[kind]}
            label={t(`form.${kind}`)}
            hint={t("form.hint")}
            error={messageOf(kind)}
            defaultValue={asked[kind]}
            maxLength={200}
            autoComplete="off"
          />
        ))}
        <p className="hint">{t("form.one")}</p>
        <p>
          <button type="submit" className="btn">
            {t("form.go")}
          </button>
        </p>
      </form>
    </>
  );
}
