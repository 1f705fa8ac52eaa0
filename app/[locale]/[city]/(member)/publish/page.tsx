import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Sign } from "#components/listing/sign.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { CATEGORY_KEYS, type CategoryKey } from "#lib/catalogue/category-key.ts";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { stepSlug } from "#lib/i18n/steps.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { firstMissingStep } from "#lib/listings/draft.ts";
import { KINDS, type Kind } from "#lib/listings/listing.ts";
import { localDay } from "#lib/listings/local-time.ts";
import { DeleteDraftForm } from "./_components/delete-draft-form.tsx";
import { type Flow, loadFlow } from "./_components/load-flow.ts";
import { SavedAt } from "./_components/saved-at.tsx";
import { deleteDraftAction } from "./actions.ts";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string; city: string }>;
  searchParams: Promise<{ kind?: string | string[]; category?: string | string[]; perdu?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "publish")("title"), robots: { index: false } } : {};
}

/** Where a listing of a kind begins, with the category of the one that gave the idea. */
const firstStep = ({ city, locale }: Flow, kind: Kind, category: CategoryKey | undefined) =>
  href(
    locale,
    "publishStep",
    { city: city.slug, step: stepSlug(locale, "category") },
    { kind, ...(category && { category }) },
  );

/** A new listing would take the place of the draft: its author is asked first. */
const wouldReplace = ({ draft }: Flow, kind: Kind, category: CategoryKey | undefined) =>
  draft !== null && (draft.answers.kind !== kind || (category !== undefined && draft.answers.category !== category));

export default async function PublishPage({ params, searchParams }: Props) {
  const flow = await loadFlow(params);
  const asked = await searchParams;
  const kind = KINDS.find((one) => one === asked.kind);
  const category = CATEGORY_KEYS.find((one) => one === asked.category);
  if (kind && !wouldReplace(flow, kind, category)) redirect(firstStep(flow, kind, category));
  const t = getTranslator(flow.locale, "publish");
  return (
    <div className="wrap">
      <div className="flow stack">
        <h1>{t("chooseTitle")}</h1>
        <p>{t("chooseHint")}</p>
        {asked.perdu === "1" && !flow.draft && <DraftLost flow={flow} />}
        {flow.draft && <DraftCard flow={flow} draft={flow.draft} />}
        <div className="acts">
          <KindLink flow={flow} kind="request" category={category} title={t("ask")} hint={t("askHint")} />
          <KindLink flow={flow} kind="offer" category={category} title={t("give")} hint={t("giveHint")} />
        </div>
      </div>
    </div>
  );
}

/** For who comes back to a draft that is no longer there. */
function DraftLost({ flow: { city, locale } }: { flow: Flow }) {
  const t = getTranslator(locale, "publish");
  return (
    <div className="banner banner--sun" role="status">
      <Icon name="info" />
      <div>
        <p>{t("draftLost")}</p>
        <p>
          <a href={href(locale, "myListings", { city: city.slug })}>{getTranslator(locale, "mine")("title")}</a>
        </p>
      </div>
    </div>
  );
}

type KindLinkProps = { flow: Flow; kind: Kind; category: CategoryKey | undefined; title: string; hint: string };

function KindLink({ flow, kind, category, title, hint }: KindLinkProps) {
  return (
    <a className={`act act--${kind}`} href={firstStep(flow, kind, category)}>
      <Sign kind={kind} />
      <span>
        <b>{title}</b>
        <small>{hint}</small>
      </span>
    </a>
  );
}

function DraftCard({ flow: { city, locale, now }, draft }: { flow: Flow; draft: NonNullable<Flow["draft"]> }) {
  const t = getTranslator(locale, "publish");
  const { kind, title } = draft.answers;
  const step = firstMissingStep(draft.answers, localDay(now, city.timeZone).date);
  return (
    <section className="card stack" aria-labelledby="draft">
      <h2 id="draft">{t("draftTitle")}</h2>
      <p className="row">
        <Sign kind={kind} size="s" />
        <span>
          <span className={`kind kind--${kind}`}>{getTranslator(locale, "catalogue")(`kind.${kind}`)}</span>
          <br />
          <b>{title ?? t("draftUntitled")}</b>
        </span>
      </p>
      <SavedAt city={city} locale={locale} at={draft.updatedAt} now={now} />
      <div className="row">
        <a className="btn" href={href(locale, "publishStep", { city: city.slug, step: stepSlug(locale, step) })}>
          {t("draftResume")}
        </a>
        <DeleteDraftForm
          action={deleteDraftAction.bind(null, { city: city.slug, locale })}
          label={t("draftDelete")}
          pendingLabel={t("draftDeleting")}
        />
      </div>
      <p className="hint">{t("draftReplaced")}</p>
    </section>
  );
}
