import { href } from "#lib/i18n/routes.ts";
import { stepSlug } from "#lib/i18n/steps.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { type DraftAnswers, stepAfter } from "#lib/listings/draft.ts";
import { localDay } from "#lib/listings/local-time.ts";
import { PhotoManager } from "../../_photos/photo-manager.tsx";
import type { PhotosQuery } from "../../_photos/upload-state.ts";
import type { Flow } from "./load-flow.ts";

type Props = { flow: Flow; answers: DraftAnswers; query: PhotosQuery };

/** The question that may stay without an answer: each photo is kept as it is added, and going on is a link. */
export function PhotosQuestion({ flow: { city, locale, draft, now }, answers, query }: Props) {
  const t = getTranslator(locale, "publish");
  const next = stepAfter(answers, "photos", localDay(now, city.timeZone).date);
  return (
    <>
      <PhotoManager city={city} locale={locale} listingId={null} photos={draft?.photos ?? []} query={query} />
      <p className="go">
        <a
          className="btn btn--big"
          href={href(locale, "publishStep", { city: city.slug, step: stepSlug(locale, next) })}
        >
          {t("continue")}
        </a>
      </p>
    </>
  );
}
