import { answerOwnCallAction } from "#app/[locale]/[city]/(public)/call/actions.ts";
import { CallWords } from "#components/calls/call-words.tsx";
import { ButtonForm } from "#components/ui/button-form.tsx";
import { CALL_ANSWERS } from "#lib/calls/call-state.ts";
import type { City } from "#lib/cities/city.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { AskedCall } from "#lib/server/calls/load-asked-call.ts";

type Props = { calls: readonly AskedCall[]; city: City; locale: Locale };

/** The calls of the city that wait for the member's answer. */
export function AskedCalls({ calls, city, locale }: Props) {
  if (calls.length === 0) return null;
  const t = getTranslator(locale, "called");
  const [yes, no] = CALL_ANSWERS;
  return (
    <section className="solicited stack" aria-labelledby="called">
      <h2 id="called">{t("list.title", { count: calls.length })}</h2>
      <p>{t("list.lead")}</p>
      {calls.map((call) => (
        <div key={call.callId} className="stack">
          <CallWords call={call} locale={locale} />
          <ButtonForm
            action={answerOwnCallAction.bind(null, { city: city.slug, locale })}
            hidden={{ call: call.callId }}
            buttons={[
              { name: "answer", value: yes, label: t("answer.yes") },
              { name: "answer", value: no, label: t("answer.no"), variant: "ghost" },
            ]}
            about={t("about", { title: call.title })}
            working={t("working")}
            texts={formTexts(locale, [])}
          />
        </div>
      ))}
    </section>
  );
}
