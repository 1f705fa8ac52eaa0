import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Sign } from "#components/listing/sign.tsx";
import { Icon } from "#components/ui/icon.tsx";
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
  searchParams: Promise<{ kind?: string | string[]; perdu?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "publish")("title"), robots: { index: false } } : {};
}

const firstStep = ({ city, locale }: Flow, kind: Kind) =>
  href(locale, "publishStep", { city: city.slug, step: stepSlug(locale, "category") }, { kind });

export default async function PublishPage({ params, searchParams }: Props) {
  const flow = await loadFlow(params);
  const { kind: asked, perdu } = await searchParams;
  const kind = KINDS.find((one) => one === asked);
  if (kind) redirect(firstStep(flow, kind));
  const t = getTranslator(flow.locale, "publish");
  return (
    <div className="wrap">
      <div className="flow stack">
        <h1>{t("chooseTitle")}</h1>
        <p>{t("chooseHint")}</p>
        {perdu === "1" && !flow.draft && <DraftLost flow={flow} />}
        {flow.draft && <DraftCard flow={flow} draft={flow.draft} />}
        <div className="acts">
          <KindLink flow={flow} kind="request" title={t("ask")} hint={t("askHint")} />
          <KindLink flow={flow} kind="offer" title={t("give")} hint={t("giveHint")} />
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

function KindLink({ flow, kind, title, hint }: { flow: Flow; kind: Kind; title: string; hint: string }) {
  return (
    <a className={`act act--${kind}`} href={firstStep(flow, kind)}>
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
