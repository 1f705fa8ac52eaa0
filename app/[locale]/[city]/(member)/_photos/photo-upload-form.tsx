import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { describedBy, FieldError } from "#components/ui/field-error.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { fieldError, formErrors } from "#lib/forms/form-messages.ts";
import { type FormState, typedValue } from "#lib/forms/form-state.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { ALT_LENGTH } from "#lib/photos/photo.schema.ts";

type Props = { action: string; state: FormState; locale: Locale };

/** Without HEIC in the list, an iPhone hands over a JPEG. */
const ACCEPTED = "image/jpeg,image/png,image/webp,image/avif";

/** One photo and what it shows, sent as the browser does by itself. The text comes first: it is read even when the file is refused. */
export function PhotoUploadForm({ action, state, locale }: Props) {
  const t = getTranslator(locale, "photos");
  const texts = formTexts(locale, ["photo", "photoAlt"]);
  const error = fieldError(state, texts, "photo");
  return (
    <form action={action} method="post" encType="multipart/form-data" className="card stack" aria-labelledby="add">
      <h2 id="add">{t("addTitle")}</h2>
      <ErrorSummary title={texts.title} errors={formErrors(state, texts)} answer={state} />
      <TextField
        name="alt"
        label={t("alt")}
        hint={t("altHint")}
        error={fieldError(state, texts, "alt")}
        defaultValue={typedValue(state, "alt")}
        maxLength={ALT_LENGTH.max}
        required
      />
      <div className={error ? "field field--error" : "field"}>
        <label htmlFor="photo">{t("file")}</label>
        <span className="hint" id="photo-hint">
          {t("fileHint")} {t("hidden")}
        </span>
        {error && <FieldError name="photo" message={error} />}
        <input
          className="input"
          type="file"
          id="photo"
          name="photo"
          accept={ACCEPTED}
          required
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy("photo", t("fileHint"), error)}
        />
      </div>
      <button type="submit" className="btn btn--ghost">
        {t("add")}
      </button>
    </form>
  );
}
