import { clauseTitle } from "#lib/i18n/guide/versions.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { ListingStatus } from "#lib/listings/listing-status.ts";
import { allowedActions } from "#lib/moderation/allowed-actions.ts";
import type { CaseListing, OpenedCase } from "#lib/moderation/case-view.ts";
import { CLAUSES, clauseNumber } from "#lib/moderation/clause.ts";
import { type DecisionAction, RESTRICTION_DAYS } from "#lib/moderation/decision.ts";
import type { ActionPick } from "./action-picks.tsx";
import type { DecisionWords } from "./decision-form.tsx";
import type { LetterWords } from "./statement-letter.tsx";

const FIELDS = [
  "title",
  "legend",
  "days",
  "passage",
  "passageHint",
  "clause",
  "clauseNone",
  "ground",
  "terms",
  "law",
  "legalGround",
  "legalGroundHint",
  "facts",
  "factsHint",
  "more",
  "explanation",
  "explanationHint",
  "answer",
  "answerHint",
  "manifestContent",
  "manifestContentHint",
  "manifestNotices",
  "manifestNoticesHint",
  "preview",
  "send",
  "undoable",
  "changed",
] as const;

/** The words of the form, for its client component. Of messages nothing is to be quoted. */
export function decisionWords(locale: Locale, { subject }: OpenedCase): DecisionWords {
  const t = getTranslator(locale, "judging");
  const keys = getTranslator(locale, "moderation");
  const fields = Object.fromEntries(FIELDS.map((field) => [field, t(`decision.${field}`)]));
  return {
    ...(fields as Record<(typeof FIELDS)[number], string>),
    ...(subject === "message" && { factsHint: t("decision.factsHintMessage") }),
    sending: keys("working"),
    ctrl: keys("keys.ctrl"),
    enter: keys("keys.enter"),
  };
}

const LINES = ["title", "why", "scope", "how", "contest", "next", "choose", "incomplete", "away", "writing"] as const;

/** What "keep" tells the person concerned depends on what waits. */
function keptOf(listing: CaseListing | null): "keep" | "keepPending" | "keepPerson" {
  if (!listing) return "keepPerson";
  return listing.status === "pending" ? "keepPending" : "keep";
}

/** The words around a statement of reasons; of no case for one that was sent already. */
export function letterWords(locale: Locale, opened: OpenedCase | null): LetterWords {
  const t = getTranslator(locale, "judging");
  const lines = Object.fromEntries(LINES.map((line) => [line, t(`letter.${line}`)]));
  return { ...(lines as Record<(typeof LINES)[number], string>), keep: t(`letter.${keptOf(opened?.listing ?? null)}`) };
}

const KEYS: Partial<Record<DecisionAction, ActionPick["shortcut"]>> = {
  keep: "p",
  ask_change: "m",
  remove: "r",
  suspend: "s",
};
/** The four that have a key come first. */
const IN_ORDER: readonly DecisionAction[] = ["keep", "ask_change", "remove", "suspend", "limit", "close_account"];

function pickName({ subject, listing }: OpenedCase, action: DecisionAction) {
  if (action === "keep") return keptOf(listing);
  return action === "remove" && subject === "photo" ? "removePhoto" : action;
}

/** What can be decided of a case, in words, with its keys. */
export function actionPicks(opened: OpenedCase, locale: Locale): ActionPick[] {
  const t = getTranslator(locale, "judging");
  const allowed = allowedActions(opened.subject, (opened.listing?.status ?? null) as ListingStatus | null);
  return IN_ORDER.filter((action) => allowed.includes(action)).map((action) => {
    const shortcut = KEYS[action];
    return { value: action, label: t(`decision.${pickName(opened, action)}`), ...(shortcut && { shortcut }) };
  });
}

/** The rules of the guide, and for how long something may last, to choose from. */
export function decisionChoices(locale: Locale) {
  const t = getTranslator(locale, "judging");
  return {
    clauses: CLAUSES.map((clause) => ({
      value: clause,
      label: t("decision.clauseOption", { number: String(clauseNumber(clause)), title: clauseTitle(clause, locale) }),
    })),
    dayChoices: RESTRICTION_DAYS.map((days) => ({
      value: String(days),
      label: t("decision.dayCount", { days: String(days) }),
    })),
  };
}
