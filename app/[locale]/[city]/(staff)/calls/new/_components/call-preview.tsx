import { Icon } from "#components/ui/icon.tsx";
import { callQuery } from "#lib/calls/call-query.ts";
import type { City } from "#lib/cities/city.ts";
import type { FormValues } from "#lib/forms/form-state.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { CallPreview } from "#lib/server/calls/preview-call.ts";
import { MessageCard } from "./message-card.tsx";
import { NobodyReached } from "./nobody-reached.tsx";
import { ReachCard } from "./reach-card.tsx";
import { SendCall } from "./send-call.tsx";

type Props = { preview: CallPreview; values: FormValues; city: City; locale: Locale };

/** What a call would do, before anything is sent: to how many people, who is left out and why, and the very message. */
export function CallPreviewView({ preview, values, city, locale }: Props) {
  const t = getTranslator(locale, "calls");
  const edit = href(locale, "newCall", { city: city.slug }) + callQuery(values, { etape: "ecrit" });
  return (
    <div className="calls stack">
      <a className="back" href={edit}>
        <Icon name="left" />
        {t("preview.edit")}
      </a>
      <h1>{t("preview.title")}</h1>
      <div className="call-check call-check--send">
        <ReachCard preview={preview} locale={locale} />
        <MessageCard preview={preview} locale={locale} />
        {preview.asked === 0 ? (
          <NobodyReached preview={preview} edit={edit} locale={locale} />
        ) : (
          <SendCall preview={preview} values={values} city={city} locale={locale} />
        )}
      </div>
    </div>
  );
}
