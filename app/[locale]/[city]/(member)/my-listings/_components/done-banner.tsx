import { Icon } from "#components/ui/icon.tsx";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { LISTING_TRANSITIONS, nextStatus } from "#lib/listings/listing-status.ts";
import type { CountedListing } from "#lib/server/listings/load-my-listings.ts";
import { changeStatusAction } from "../actions.ts";
import { ListingActions } from "./listing-actions.tsx";

type Props = { done: string; listing: CountedListing | null; citySlug: string; locale: Locale };

const SENTENCES = {
  pause: "paused",
  resume: "published",
  reopen: "published",
  fulfil: "fulfilled",
  close: "closed",
  edit: "edited",
  delete: "deleted",
} as const;
const UNDO = { pause: "resume", close: "reopen", fulfil: "reopen" } as const;

const known = <Table extends object>(table: Table, key: string): key is string & keyof Table =>
  Object.hasOwn(table, key);

/** Says what was just done, with the way back when there is one. */
export function DoneBanner({ done, listing, citySlug, locale }: Props) {
  const t = getTranslator(locale, "mine");
  if (!known(SENTENCES, done)) return null;
  const undo = known(UNDO, done) && listing ? UNDO[done] : null;
  const canUndo = undo && listing && nextStatus(listing.status, undo, "author") === LISTING_TRANSITIONS[undo].to;
  return (
    <div className="banner banner--success" role="status">
      <Icon name="check" />
      <div>
        <p>{t(`done.${SENTENCES[done]}`)}</p>
        {canUndo && (
          <div className="row">
            <span>{t("undo")}</span>
            <ListingActions
              change={changeStatusAction.bind(null, { city: citySlug, locale })}
              id={listing.id}
              actions={[{ action: undo, label: t(`action.${undo}`) }]}
              title={listing.title}
              working={t("working")}
              texts={formTexts(locale, [])}
            />
          </div>
        )}
      </div>
    </div>
  );
}
