import type { FormPlace } from "#lib/i18n/form-place.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { readAllAction } from "../actions.ts";

type Props = {
  place: FormPlace;
  unread: number;
  /** When the page was drawn: what comes later stays unread. */
  until: Date;
};

/** How much is unread, and a button that marks it all. */
export function ReadAllForm({ place, unread, until }: Props) {
  const t = getTranslator(place.locale, "notices");
  return (
    <form action={readAllAction.bind(null, place)} className="row notices__all">
      <input type="hidden" name="until" value={until.toISOString()} />
      <p className="notices__count">{t("unreadCount", { count: unread })}</p>
      <button className="btn btn--ghost btn--s" type="submit">
        {t("all")}
      </button>
    </form>
  );
}
