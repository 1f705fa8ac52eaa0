import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";
import { KINDS, type Kind } from "#lib/listings/listing.ts";
import { allQuestions, type questionContext } from "./asked-questions.ts";
import { listingExamples } from "./listing-examples.ts";
import { getTranslator } from "./translator.ts";

type Context = Omit<ReturnType<typeof questionContext>, "kind">;

function kindTexts(context: Context, kind: Kind) {
  const { locale, categoriesOff } = context;
  const t = getTranslator(locale, "deskRequest");
  const open = CATEGORY_KEYS.filter((key) => !categoriesOff.includes(key));
  return {
    title: t(`title.${kind}`),
    switch: t(`switch.${kind}`),
    what: t(`what.${kind}`),
    more: t(kind === "request" ? "more" : "moreOffer"),
    publish: t(`publish.${kind}`),
    questions: allQuestions({ ...context, kind }),
    // The browser proposes those that go on as what was typed.
    ideas: open.map((category) => ({ category, titles: listingExamples(locale, kind, category).titles })),
  };
}

/** Every word and choice of the form of the desk, for both kinds, as plain text for a client form. */
export function deskRequestTexts(context: Context, city: { name: string; slug: string }) {
  const { locale, categoriesOff } = context;
  const t = getTranslator(locale, "deskRequest");
  const names = getTranslator(locale, "catalogue");
  const words = (kind: Kind) => [kind, kindTexts(context, kind)] as const;
  return {
    enter: t("enter"),
    who: t("who"),
    phone: { label: t("phone"), hint: t("phoneHint"), lookUp: t("lookUp") },
    known: {
      legend: t("known"),
      someoneElse: t("someoneElse"),
      nobody: t("nobody"),
      one: t("foundOne", { name: "#" }),
    },
    firstName: t("firstName"),
    lastName: t("lastName"),
    lastNameHint: t("lastNameHint"),
    category: {
      label: t("category"),
      placeholder: t("choose"),
      options: CATEGORY_KEYS.filter((key) => !categoriesOff.includes(key)).map((key) => ({
        value: key,
        label: names(`category.${key}`),
      })),
    },
    sentence: t("sentence"),
    sentenceHint: t("sentenceHint"),
    when: t("when"),
    where: t("where"),
    exact: t("exact"),
    exactHint: t("exactHint"),
    agreement: t("agreement"),
    read: t("read"),
    aloud: { request: t("sentenceRequest", { city: city.name }), offer: t("sentenceOffer", { city: city.name }) },
    consent: t("consent"),
    how: t("how"),
    ways: { oral: t("oral"), written: t("written") },
    adult: t("adult"),
    publishing: t("publishing"),
    lookUpUrl: `/api/${city.slug}/desk-people`,
    kinds: Object.fromEntries(KINDS.map(words)) as Record<Kind, ReturnType<typeof kindTexts>>,
  };
}
export type DeskRequestTexts = ReturnType<typeof deskRequestTexts>;
