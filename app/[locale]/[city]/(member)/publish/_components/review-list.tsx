import { saidLabel, saidText } from "#components/listing/said-text.ts";
import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { stepSlug } from "#lib/i18n/steps.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { questionsOf, type Step } from "#lib/listings/draft.ts";
import type { ListingContent } from "#lib/listings/listing.ts";
import { listingSays, SAID_FIELDS, type SaidField } from "#lib/listings/listing-changes.ts";

type Props = { content: ListingContent; photoCount: number; quartierName: string; city: City; locale: Locale };
type Line = { key: string; label: string; value: string; step: Step };

/** Every answer with a link to its question. */
export function ReviewList({ city, ...answers }: Props) {
  const { locale } = answers;
  const change = getTranslator(locale, "publish")("review.change");
  return (
    <dl className="rev">
      {reviewLines(answers).map(({ key, label, value, step }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd className="v">{value}</dd>
          <dd className="a">
            <a href={href(locale, "publishStep", { city: city.slug, step: stepSlug(locale, step) })}>
              {change}
              <span className="vh"> : {label}</span>
            </a>
          </dd>
        </div>
      ))}
    </dl>
  );
}

const STEP_OF: Record<SaidField, Step> = {
  title: "title",
  body: "title",
  category: "category",
  beneficiary: "beneficiary",
  peopleWanted: "beneficiary",
  when: "when",
  capacity: "when",
  quartier: "where",
  radiusM: "where",
  remote: "where",
  equipment: "where",
  languages: "where",
};

/** Whether a listing of this kind and category was asked for a field. */
function isAsked(field: SaidField, { kind, category }: ListingContent): boolean {
  const asked = questionsOf(category);
  if (field === "beneficiary" || field === "peopleWanted") return kind === "request";
  if (field === "capacity" || field === "radiusM") return kind === "offer";
  if (field === "remote") return asked.remote;
  return field !== "equipment" || asked.equipment.length > 0;
}

function reviewLines({ content, photoCount, quartierName, locale }: Omit<Props, "city">): Line[] {
  const { kind, category } = content;
  const says = listingSays(content, quartierName);
  const lines = SAID_FIELDS.filter((field) => isAsked(field, content)).map(
    (field): Line => ({
      key: field,
      label: saidLabel(field, kind, locale),
      value: saidText(field, says[field], kind, locale),
      step: STEP_OF[field],
    }),
  );
  return questionsOf(category).photos ? lines.toSpliced(2, 0, photosLine(photoCount, locale)) : lines;
}

function photosLine(count: number, locale: Locale): Line {
  const t = getTranslator(locale, "publish");
  return { key: "photos", label: t("review.photos"), value: t("review.photoCount", { count }), step: "photos" };
}
