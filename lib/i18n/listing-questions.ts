import { CATEGORIES, FAMILIES, type Family } from "#lib/catalogue/categories.ts";
import { CATEGORY_KEYS, type CategoryKey } from "#lib/catalogue/category-key.ts";
import { EQUIPMENT, type Equipment } from "#lib/catalogue/equipment.ts";
import { DAYS, PARTS } from "#lib/listings/availability.ts";
import { questionsOf } from "#lib/listings/draft.ts";
import {
  BODY_LENGTH,
  type Kind,
  LANGUAGES,
  MAX_CAPACITY,
  MAX_PEOPLE_WANTED,
  RADII_M,
  TITLE_LENGTH,
} from "#lib/listings/listing.ts";
import { hintWords } from "./hint-words.ts";
import { listingExamples } from "./listing-examples.ts";
import type { Locale } from "./locale.ts";
import { type PlaceSettings, placeTexts } from "./place-texts.ts";
import { getFormatter, getTranslator } from "./translator.ts";

/** What the questions depend on. Dates are local ones; `quartiers` by name. */
export type QuestionContext = {
  locale: Locale;
  kind: Kind;
  category: CategoryKey | null;
  /** The same form also asks for the category: it holds what every category leads to ask. */
  anyCategory?: boolean;
  categoriesOff: readonly string[];
  /** These stand before the families. */
  firstCategories: readonly CategoryKey[];
  quartiers: readonly { slug: string; name: string }[];
  place: PlaceSettings;
  today: string;
  lastDay: string;
  exampleDay: string;
};

/** Every word and choice of the questions that make a listing, as plain text for a client form. */
export type ListingQuestions = {
  category: ReturnType<typeof categoryQuestion>;
  title: ReturnType<typeof titleQuestion>;
  beneficiary: ReturnType<typeof beneficiaryQuestion>;
  when: ReturnType<typeof whenQuestion>;
  where: ReturnType<typeof whereQuestion>;
};
export type WeekTexts = ReturnType<typeof weekTexts>;

export function categoryQuestion({ locale, kind, categoriesOff, firstCategories }: QuestionContext) {
  const names = getTranslator(locale, "catalogue");
  const isFirst = (key: CategoryKey) => firstCategories.includes(key);
  const open = CATEGORY_KEYS.filter((key) => !categoriesOff.includes(key) && !isFirst(key));
  const inFamily = (family: Family) => open.filter((key) => CATEGORIES[key].family === family);
  const named = (keys: readonly CategoryKey[]) => keys.map((key) => ({ key, name: names(`category.${key}`) }));
  const first = {
    key: "first" as const,
    name: getTranslator(locale, "crisis")("first"),
    categories: named(firstCategories),
  };
  return {
    legend: getTranslator(locale, "publish")(`question.${kind}.category`),
    families: [
      ...(firstCategories.length > 0 ? [first] : []),
      ...FAMILIES.filter((family) => inFamily(family).length > 0).map((family) => ({
        key: family,
        name: names(`family.${family}`),
        categories: named(inFamily(family)),
      })),
    ],
  };
}

export function titleQuestion({ locale, kind, category }: QuestionContext) {
  const t = getTranslator(locale, "publish");
  const examples = listingExamples(locale, kind, category ?? "other");
  return {
    title: t(`titleLabel.${kind}`),
    titleHint: t("titleHint", { example: examples.titles[0] ?? "" }),
    titleMax: TITLE_LENGTH.max,
    ideas: { legend: t(`ideasTitle.${kind}`), titles: examples.titles, takeBack: t("takeBack", { title: "#" }) },
    body: t("bodyLabel"),
    bodyHint: t(`bodyHint.${kind}`),
    bodyExample: t("bodyExample", { example: examples.body }),
    bodyMax: BODY_LENGTH.max,
    hints: hintWords(locale),
  };
}

export function beneficiaryQuestion({ locale }: QuestionContext) {
  const t = getTranslator(locale, "publish");
  const numbers = Array.from({ length: MAX_PEOPLE_WANTED }, (_, index) => ({
    value: String(index + 1),
    label: t("peopleWantedOption", { count: index + 1 }),
  }));
  return {
    legend: t("question.request.beneficiary"),
    options: [
      { value: "self", label: t("beneficiary.self") },
      { value: "other", label: t("beneficiary.other"), hint: t("beneficiary.otherHint") },
    ],
    agreement: t("beneficiary.agreement"),
    agreementHint: t("beneficiary.agreementHint"),
    people: { label: t("peopleWanted"), hint: t("peopleWantedHint"), options: numbers },
  };
}

export function whenQuestion(context: QuestionContext) {
  const { locale, kind, today, lastDay } = context;
  const t = getTranslator(locale, "publish");
  const names = getTranslator(locale, "catalogue");
  const parts = PARTS.map((part) => ({
    value: part,
    label: t("partOption", { part: names(`part.${part}`), hours: names(`partHours.${part}`) }),
  }));
  const times = Array.from({ length: MAX_CAPACITY }, (_, index) => ({
    value: String(index + 1),
    label: t("capacityOption", { count: index + 1 }),
  }));
  return {
    legend: t(`question.${kind}.when`),
    urgencies: kind === "request" ? requestUrgencies(context) : offerUrgencies(locale),
    date: { label: t("neededOn"), hint: t("neededOnHint"), min: today, max: lastDay },
    part: { label: t("neededPart"), any: t("anyPart"), options: parts },
    slotsTitle: t(`slotsTitle.${kind}`),
    week: weekTexts(locale),
    capacity:
      kind === "offer"
        ? { label: t("capacity"), hint: t("capacityHint"), placeholder: t("chooseInList"), options: times }
        : null,
  };
}

function requestUrgencies({ locale, exampleDay }: QuestionContext) {
  const t = getTranslator(locale, "publish");
  const date = getFormatter(locale, "UTC").dateTime(new Date(`${exampleDay}T12:00:00Z`), {
    weekday: "long",
    day: "numeric",
    month: "long",
  });
  return [
    { value: "today", label: t("urgency.today"), hint: t("urgency.todayHint") },
    { value: "dated", label: t("urgency.dated"), hint: t("urgency.datedHint", { date }) },
    { value: "slots", label: t("urgency.slots"), hint: t("urgency.slotsHint") },
    { value: "flexible", label: t("urgency.flexible"), hint: t("urgency.flexibleHint") },
  ];
}

function offerUrgencies(locale: Locale) {
  const t = getTranslator(locale, "publish");
  return [
    { value: "slots", label: t("urgency.slotsOffer"), hint: t("urgency.slotsOfferHint") },
    { value: "flexible", label: t("urgency.flexibleOffer"), hint: t("urgency.flexibleOfferHint") },
  ];
}

function weekTexts(locale: Locale) {
  const t = getTranslator(locale, "publish");
  const names = getTranslator(locale, "catalogue");
  return {
    caption: t("week.caption"),
    hint: t("slotsHint"),
    days: DAYS.map((key) => ({ key, name: names(`day.${key}`), short: names(`dayShort.${key}`) })),
    parts: PARTS.map((key) => ({ key, name: names(`part.${key}`), hours: names(`partHours.${key}`) })),
    quick: {
      evenings: t("week.evenings"),
      weekend: t("week.weekend"),
      any: t("week.any"),
      clear: t("week.clear"),
    },
    // The number stays a mark until the browser knows it.
    summary: { none: t("week.none"), one: t("week.one", { count: "#" }), many: t("week.many", { count: "#" }) },
  };
}

/** Which categories lead to ask what, as `data-asked-for` has it: a form that also asks for the category shows the rest. */
const ASKED_FOR = {
  remote: CATEGORY_KEYS.filter((key) => questionsOf(key).remote).join(" "),
  anything: CATEGORY_KEYS.filter((key) => questionsOf(key).equipment.length > 0).join(" "),
  equipment: (item: Equipment) => CATEGORY_KEYS.filter((key) => questionsOf(key).equipment.includes(item)).join(" "),
};

export function whereQuestion({ locale, kind, category, quartiers, place, anyCategory }: QuestionContext) {
  const t = getTranslator(locale, "publish");
  const names = getTranslator(locale, "catalogue");
  const asked = anyCategory ? { remote: true, equipment: EQUIPMENT } : questionsOf(category ?? "other");
  const askedFor = anyCategory ? ASKED_FOR : null;
  const radii = RADII_M.map((metres) => ({
    value: String(metres),
    label: metres < 1000 ? t("radiusOption.m", { count: metres }) : t("radiusOption.km", { count: metres / 1000 }),
  }));
  return {
    placeholder: t("chooseInList"),
    quartier: {
      label: t("quartier"),
      hint: t("quartierHint"),
      options: quartiers.map(({ slug, name }) => ({ value: slug, label: name })),
    },
    place: placeTexts(locale, place),
    radius: kind === "offer" ? { label: t("radius"), options: radii } : null,
    remote: asked.remote
      ? { legend: t("remoteLegend"), label: t("remote"), hint: t("remoteHint"), askedFor: askedFor?.remote }
      : null,
    equipment:
      asked.equipment.length > 0
        ? {
            legend: t(`equipment.${kind}`),
            hint: t("equipmentHint"),
            askedFor: askedFor?.anything,
            options: asked.equipment.map((key) => ({
              value: key,
              label: names(`equipment.${key}`),
              askedFor: askedFor?.equipment(key),
            })),
          }
        : null,
    languages: {
      legend: t(`languages.${kind}`),
      hint: t(`languagesHint.${kind}`),
      options: LANGUAGES.map((key) => ({ value: key, label: names(`language.${key}`) })),
    },
  };
}
