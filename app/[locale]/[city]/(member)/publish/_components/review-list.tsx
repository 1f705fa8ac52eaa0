import { whenLabel } from "#components/listing/when-label.ts";
import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { stepSlug } from "#lib/i18n/steps.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { questionsOf, type Step } from "#lib/listings/draft.ts";
import type { ListingContent } from "#lib/listings/listing.ts";

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

function reviewLines({ content, photoCount, quartierName, locale }: Omit<Props, "city">): Line[] {
  const t = getTranslator(locale, "publish");
  const names = getTranslator(locale, "catalogue");
  const { kind, category, beneficiary } = content;
  const lines: (Line | false)[] = [
    { key: "title", label: t(`review.title.${kind}`), value: content.title, step: "title" },
    { key: "body", label: t("review.body"), value: content.body || t("review.noBody"), step: "title" },
    questionsOf(category).photos && {
      key: "photos",
      label: t("review.photos"),
      value: t("review.photoCount", { count: photoCount }),
      step: "photos",
    },
    { key: "category", label: t("review.category"), value: names(`category.${category}`), step: "category" },
    kind === "request" && {
      key: "beneficiary",
      label: t("review.beneficiary"),
      value: t(`beneficiary.${beneficiary}`),
      step: "beneficiary",
    },
    { key: "when", label: t("review.when"), value: whenLabel(content, locale, 28), step: "when" },
    content.capacity !== null && {
      key: "capacity",
      label: t("review.capacity"),
      value: t("capacityOption", { count: content.capacity }),
      step: "when",
    },
    { key: "quartier", label: t("review.quartier"), value: quartierName, step: "where" },
    ...placeLines(content, locale),
  ];
  return lines.filter((line): line is Line => line !== false);
}

function placeLines({ kind, category, radiusM, remote, equipment, languages }: ListingContent, locale: Locale) {
  const t = getTranslator(locale, "publish");
  const names = getTranslator(locale, "catalogue");
  const asked = questionsOf(category);
  const radius =
    radiusM < 1000 ? t("radiusOption.m", { count: radiusM }) : t("radiusOption.km", { count: radiusM / 1000 });
  const lines: (Line | false)[] = [
    kind === "offer" && { key: "radius", label: t("review.radius"), value: radius, step: "where" },
    asked.remote && {
      key: "remote",
      label: t("review.remote"),
      value: t(remote ? "review.remoteYes" : "review.remoteNo"),
      step: "where",
    },
    asked.equipment.length > 0 && {
      key: "equipment",
      label: t(`review.equipment.${kind}`),
      value: equipment.map((item) => names(`equipment.${item}`)).join(", ") || t("review.none"),
      step: "where",
    },
    {
      key: "languages",
      label: t("review.languages"),
      value: languages.map((language) => names(`language.${language}`)).join(", ") || t("review.any"),
      step: "where",
    },
  ];
  return lines;
}
