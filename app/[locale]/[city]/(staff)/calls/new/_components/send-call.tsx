import { randomUUID } from "node:crypto";
import type { City } from "#lib/cities/city.ts";
import type { FormValues } from "#lib/forms/form-state.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { CallPreview } from "#lib/server/calls/preview-call.ts";
import { sendCallAction } from "../../actions.ts";
import { SendForm } from "./send-form.tsx";

type Props = { preview: CallPreview; values: FormValues; city: City; locale: Locale };

/** The button that sends a call, which says to how many people; nearly everybody has to be agreed to by that number. */
export function SendCall({ preview: { asked, nearlyAll, reach }, values, city, locale }: Props) {
  const t = getTranslator(locale, "calls");
  const numbers = { count: asked, city: city.name, active: reach.active };
  return (
    <SendForm
      action={sendCallAction.bind(null, { city: city.slug, locale })}
      values={values}
      formKey={randomUUID()}
      asked={asked}
      agree={nearlyAll ? t("preview.agree", numbers) : null}
      submit={t("preview.send", { count: asked })}
      working={t("preview.sending")}
      texts={formTexts(locale, ["category", "call", "callTitle", "callText", "key"])}
    />
  );
}
