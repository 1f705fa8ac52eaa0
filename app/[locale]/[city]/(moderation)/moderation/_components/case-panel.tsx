import { FlagList } from "#components/moderation/flag-list.tsx";
import type { City } from "#lib/cities/city.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { OpenedCase } from "#lib/moderation/case-view.ts";
import { type Flag, flagsOf } from "#lib/moderation/flags.ts";
import type { UndoneDecision } from "#lib/server/moderation/load-undone.ts";
import { decideAction } from "../_decision/actions.ts";
import { decideAppealAction } from "../actions.ts";
import { AppealForm } from "./appeal-form.tsx";
import { AppealPanel } from "./appeal-panel.tsx";
import { CaseExcerpt } from "./case-excerpt.tsx";
import { CaseNotes } from "./case-notes.tsx";
import { CaseReports } from "./case-reports.tsx";
import { CaseText } from "./case-text.tsx";
import { ClaimBanner } from "./claim-banner.tsx";
import { DecisionForm } from "./decision-form.tsx";
import { decisionProposal } from "./decision-proposal.ts";
import { actionPicks, decisionChoices, decisionWords, letterWords } from "./decision-words.ts";
import { judgedBefore } from "./judged-before.ts";
import type { CasePlace } from "./queue-place.ts";
import { TeamForms } from "./team-forms.tsx";

type Props = { opened: OpenedCase; undone: UndoneDecision | null; city: City; place: CasePlace };

/** What can be wrong with a decision. */
const ERRORS = [
  "decision",
  "legalGround",
  "decisionFacts",
  "decisionExplanation",
  "decisionPassage",
  "decisionAnswer",
] as const;

function Decision({ opened, undone, city, place, flags }: Props & { flags: readonly Flag[] }) {
  const { locale } = place;
  const proposal = decisionProposal(flags, opened.author.locale);
  return (
    <DecisionForm
      key={opened.id}
      action={decideAction.bind(null, place)}
      caseId={opened.id}
      version={opened.listing?.version ?? null}
      notices={opened.reports.length}
      picks={actionPicks(opened, locale)}
      {...decisionChoices(locale)}
      proposal={proposal}
      undone={undone && judgedBefore(undone, proposal)}
      hasReports={opened.reports.length > 0}
      previewUrl={`/api/${city.slug}/moderation/preview`}
      words={decisionWords(locale, opened)}
      letter={letterWords(locale, opened)}
      texts={formTexts(locale, ERRORS)}
    />
  );
}

function appealWords(locale: Locale) {
  const t = getTranslator(locale, "judging");
  return {
    title: t("appeal.form"),
    outcome: t("appeal.outcome"),
    answer: t("appeal.answer"),
    answerHint: t("appeal.answerHint"),
    manifest: t("appeal.manifest"),
    manifestHint: t("appeal.manifestHint"),
    send: t("appeal.send"),
    sending: getTranslator(locale, "moderation")("working"),
  };
}

function Appeal({ opened: { id, appeal }, place }: Props) {
  const { locale } = place;
  const t = getTranslator(locale, "judging");
  const reversedHint = appeal?.by === "notifier" ? t("appeal.reversedNotifierHint") : t("appeal.reversedHint");
  return (
    <AppealForm
      key={id}
      action={decideAppealAction.bind(null, place)}
      caseId={id}
      words={appealWords(locale)}
      outcomes={[
        { value: "upheld", label: t("appeal.upheld"), hint: t("appeal.upheldHint"), shortcut: "c" },
        { value: "reversed", label: t("appeal.reversed"), hint: reversedHint, shortcut: "v" },
      ]}
      texts={formTexts(locale, ["appealAnswer"])}
    />
  );
}

/** The case that is open: who has it, what it is about, and its decision for who may take it. */
export function CasePanel(props: Props) {
  const { opened, city, place } = props;
  const { locale } = place;
  const flags = flagsOf(opened);
  return (
    <>
      <ClaimBanner {...props} texts={formTexts(locale, [])} />
      <article className="doc" aria-labelledby="dossier">
        <CaseText opened={opened} city={city} locale={locale} />
        <FlagList flags={flags} isListing={opened.listing !== null} locale={locale} />
        <CaseExcerpt opened={opened} city={city} locale={locale} />
        <CaseReports reports={opened.reports} city={city} locale={locale} />
        {opened.appeal && <AppealPanel appeal={opened.appeal} city={city} locale={locale} />}
        <CaseNotes notes={opened.notes} city={city} locale={locale} />
      </article>
      {opened.claim?.isMine && (
        <>
          {opened.appeal ? <Appeal {...props} /> : <Decision {...props} flags={flags} />}
          <TeamForms key={opened.id} opened={opened} place={place} texts={formTexts(locale, ["caseNote"])} />
        </>
      )}
    </>
  );
}
