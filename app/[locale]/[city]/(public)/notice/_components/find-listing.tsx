import { TextField } from "#components/ui/text-field.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

type Props = { view: "none" | "gone" | "unknown" | "own"; pasted: string; citySlug: string; locale: Locale };

/** Asks which listing is meant, and says why there is nothing to report about the last one. */
export function FindListing({ view, pasted, citySlug, locale }: Props) {
  const t = getTranslator(locale, "notice");
  const place = { city: citySlug };
  return (
    <>
      {view === "gone" && (
        <div className="banner" role="status">
          <div>
            <h2>{t("gone.title")}</h2>
            <p>{t("gone.text")}</p>
            <p>{t("gone.still")}</p>
          </div>
        </div>
      )}
      {view === "unknown" && (
        <div className="banner" role="status">
          <div>
            <h2>{t("unknown.title")}</h2>
            <p>{t("unknown.text")}</p>
          </div>
        </div>
      )}
      {view === "own" && (
        <div className="banner" role="status">
          <div>
            <h2>{t("own.title")}</h2>
            <p>{t("own.text")}</p>
            <p>
              <a href={href(locale, "myListings", place)}>{t("own.mine")}</a>
            </p>
          </div>
        </div>
      )}
      <form action={href(locale, "notice", place)} method="get" className="fields" aria-labelledby="find">
        <h2 id="find">{t("find.title")}</h2>
        <TextField
          name="annonce"
          label={t("find.label")}
          hint={t("find.hint")}
          defaultValue={view === "unknown" ? pasted : ""}
          maxLength={500}
          required
        />
        <div className="go">
          <button type="submit" className="btn btn--big">
            {t("find.go")}
          </button>
        </div>
      </form>
      <p>
        <a href={href(locale, "listings", place)}>{t("find.list")}</a>
      </p>
      <p className="small muted">{t("find.talk")}</p>
    </>
  );
}
