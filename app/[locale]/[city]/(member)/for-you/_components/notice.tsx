import { Icon } from "#components/ui/icon.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { undeclineAction } from "../actions.ts";

const NOTICES = ["restored", "gone"] as const;

type Props = {
  /** The request that was just put aside, when it was. */
  declined: { id: string; title: string } | null;
  notice: string | undefined;
  citySlug: string;
  locale: Locale;
};

/** What the last press of a button did, with a way back. */
export function Notice({ declined, notice, citySlug, locale }: Props) {
  const t = getTranslator(locale, "matching");
  const known = NOTICES.find((name) => name === notice);
  if (!declined && !known) return null;
  return (
    <div className={declined || known === "restored" ? "banner banner--success" : "banner banner--sun"} role="status">
      <Icon name={declined || known === "restored" ? "check" : "info"} />
      <div className="row">
        <p>{declined ? t("declined", { title: declined.title }) : known && t(known)}</p>
        {declined && (
          <form action={undeclineAction.bind(null, { city: citySlug, locale })}>
            <input type="hidden" name="request" value={declined.id} />
            <button className="btn btn--quiet btn--s" type="submit">
              {t("undo")}
            </button>
          </form>
        )}
      </div>
    </div>
  );
}
