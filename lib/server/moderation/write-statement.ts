import "server-only";
import { randomUUID } from "node:crypto";
import type { NewStatement } from "#db/queries/decisions.ts";
import { clauseAnchor } from "#lib/i18n/guide/versions.ts";
import { href } from "#lib/i18n/routes.ts";
import { publicFacts, ruleWords, statementSayer } from "#lib/i18n/statement-words.ts";
import { getFormatter } from "#lib/i18n/translator.ts";
import { lastMoment, localDay } from "#lib/listings/local-time.ts";
import { listingReference } from "#lib/listings/public-listing.ts";
import { lastAppealDay } from "#lib/moderation/appeal-term.ts";
import type { Clause } from "#lib/moderation/clause.ts";
import type { DecisionInput } from "#lib/moderation/decision.schema.ts";
import type { Restriction, SourceType } from "#lib/moderation/decision.ts";
import { draftStatement } from "#lib/moderation/draft-statement.ts";
import { restrictionEnd, restrictionNames } from "#lib/moderation/restriction.ts";
import type { StatementText } from "#lib/moderation/statement.ts";
import { statementCategory } from "#lib/moderation/statement-category.ts";
import { env } from "../env.ts";
import { isDetected, type Judged } from "./load-judged.ts";

/** A restriction as a moderator typed it; the schema of its form has seen to it. */
export type RestrictionInput = DecisionInput & { action: Restriction; clause: Clause; facts: string };

const TERRITORY = "FR";

function sourceOf({ reports }: Judged): SourceType {
  if (reports.some(({ from }) => from === "trusted_flagger")) return "trusted_flagger";
  return reports.length > 0 ? "notice" : "own_initiative";
}

/** What the person reads, in their language, if the decision is in force at a moment. */
function wordsOf(judged: Judged, input: RestrictionInput, appliesAt: Date): StatementText {
  const { city, ofCase, listing, locale, reports } = judged;
  const { action, clause, ground } = input;
  const long = (date: Date, timeZone: string) => getFormatter(locale, timeZone).dateTime(date, { dateStyle: "long" });
  const endsAt = restrictionEnd(action, input.days, appliesAt);
  const contestUntil = lastAppealDay(appliesAt, city.timeZone);
  return draftStatement(
    {
      action,
      subject: ofCase.subject,
      listing: listing && {
        title: listing.title,
        reference: listingReference({ id: listing.id, quartierSlug: listing.quartierSlug }),
      },
      neverSeen: listing?.status === "pending" && ofCase.origin === "new",
      cityName: city.name,
      clause,
      rule: ruleWords(clause, locale, ofCase.findings),
      ground,
      legalGround: input.legalGround ?? null,
      facts: input.facts,
      explanation: input.explanation || null,
      passage: action === "ask_change" ? (input.passage ?? null) : null,
      until: endsAt && long(lastMoment(endsAt), city.timeZone),
      contestUntil: long(new Date(`${contestUntil}T12:00:00Z`), "UTC"),
      notices: reports.length,
      automatic: isDetected(judged),
    },
    statementSayer(locale),
  );
}

/** The reasons of a restriction that is in force at a moment, with every field that the DSA asks for. */
export function writeStatement(
  judged: Judged,
  input: RestrictionInput,
  { appliesAt, now }: { appliesAt: Date; now: Date },
): NewStatement {
  const { city, ofCase, locale, reports, writtenAt } = judged;
  const { action, clause, ground, facts, days } = input;
  const { subject, findings } = ofCase;
  const day = (at: Date) => localDay(at, city.timeZone).date;
  return {
    cityId: city.id,
    puid: randomUUID(),
    ...restrictionNames(action, subject),
    territory: TERRITORY,
    endsAt: restrictionEnd(action, days, appliesAt),
    facts,
    publicFacts: publicFacts({ subject, clause, findings }, locale),
    source: sourceOf(judged),
    automatedDetection: isDetected(judged),
    automatedDecision: "AUTOMATED_DECISION_NOT_AUTOMATED",
    ground,
    clause,
    legalGround: ground === "law" ? (input.legalGround ?? null) : null,
    explanation: input.explanation || ruleWords(clause, locale, findings).says,
    groundUrl: `${env().baseUrl}${href(locale, "ruleGuide", {})}#${clauseAnchor(clause)}`,
    category: statementCategory(clause, {
      codes: findings.map(({ code }) => code),
      reasons: reports.map(({ reason }) => reason),
    }),
    contentType: subject === "photo" ? "CONTENT_TYPE_IMAGE" : "CONTENT_TYPE_TEXT",
    contentDate: day(writtenAt),
    applicationDate: day(appliesAt),
    contentLanguage: locale.toUpperCase(),
    contestUntil: lastAppealDay(appliesAt, city.timeZone),
    locale,
    words: wordsOf(judged, input, appliesAt),
    createdAt: now,
  };
}
