import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { stepOfSlug, stepSlug } from "#lib/i18n/steps.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import {
  type DraftAnswers,
  draftContent,
  newDraft,
  previousStep,
  reachableStep,
  type Step,
} from "#lib/listings/draft.ts";
import { draftTrouble } from "#lib/listings/draft-trouble.ts";
import { KINDS, type Kind } from "#lib/listings/listing.ts";
import { localDay } from "#lib/listings/local-time.ts";
import type { PhotosQuery } from "../../_photos/upload-state.ts";
import { CrisisHint } from "../_components/crisis-hint.tsx";
import { DraftNotice } from "../_components/draft-notice.tsx";
import { type Flow, loadFlow } from "../_components/load-flow.ts";
import { PhotosQuestion } from "../_components/photos-question.tsx";
import { QuestionPage } from "../_components/question-page.tsx";
import { ReviewPage } from "../_components/review-page.tsx";
import { SavedAt } from "../_components/saved-at.tsx";
import { StepHead } from "../_components/step-head.tsx";
import { TextHints } from "../_components/text-hints.tsx";

export const dynamic = "force-dynamic";

/** With what a draft begins: the kind, and the category of the listing that gave the idea. */
type StepQuery = { kind?: string | string[]; category?: string | string[] };

type Props = {
  params: Promise<{ locale: string; city: string; step: string }>;
  searchParams: Promise<StepQuery & { dabord?: string | string[] } & PhotosQuery>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, step: slug } = await params;
  const step = stepOfSlug(slug);
  if (!isLocale(locale) || !step) return {};
  const t = getTranslator(locale, "publish");
  return { title: `${t("title")} : ${t(`step.${step}`)}`, robots: { index: false } };
}

/** The answers so far; the first step may also begin a draft of the kind that the address names. */
function answersFor(flow: Flow, step: Step, asked: StepQuery): DraftAnswers | null {
  const kind: Kind | undefined = step === "category" ? KINDS.find((one) => one === asked.kind) : undefined;
  const drafted = flow.draft?.answers ?? null;
  if (!kind) return drafted;
  const category = CATEGORY_KEYS.find(
    (one) => one === asked.category && !flow.city.settings.categoriesOff.includes(one),
  );
  return { ...(drafted?.kind === kind ? drafted : newDraft(kind)), ...(category && { category }) };
}

export default async function StepPage({ params, searchParams }: Props) {
  const step = stepOfSlug((await params).step);
  if (!step) notFound();
  const flow = await loadFlow(params);
  const { city, locale, draft, now } = flow;
  const query = await searchParams;
  const answers = answersFor(flow, step, query);
  if (!answers) redirect(href(locale, "publish", { city: city.slug }, { perdu: "1" }));
  const today = localDay(now, city.timeZone).date;
  const toStep = (to: Step, query = {}) =>
    href(locale, "publishStep", { city: city.slug, step: stepSlug(locale, to) }, query);
  const reachable = reachableStep(answers, step, today);
  if (reachable !== step) redirect(toStep(reachable, { dabord: "1" }));
  const seen = { switchedOff: draft?.switchedOff ?? null, today, sentBack: query.dabord === "1" };
  const before = previousStep(answers, step);
  const ready = step === "review" ? draftContent(answers, today) : null;
  return (
    <div className="wrap">
      <div className="flow">
        <StepHead
          subject={answers}
          step={step}
          locale={locale}
          backHref={before ? toStep(before) : href(locale, "publish", { city: city.slug })}
          saved={draft && <SavedAt city={city} locale={locale} at={draft.updatedAt} now={now} />}
        />
        <CrisisHint crisis={city.crisis} locale={locale} />
        <DraftNotice trouble={draftTrouble(answers, step, seen)} answers={answers} draft={draft} locale={locale} />
        {(before === "title" || step === "review") && (
          <TextHints answers={answers} titleStepHref={toStep("title")} locale={locale} />
        )}
        {step === "photos" && <PhotosQuestion flow={flow} answers={answers} query={query} />}
        {step !== "photos" && step !== "review" && <QuestionPage flow={flow} step={step} answers={answers} />}
        {ready && (
          <ReviewPage flow={flow} content={ready.content} quartier={ready.quartier} exactPlace={ready.point !== null} />
        )}
      </div>
    </div>
  );
}
