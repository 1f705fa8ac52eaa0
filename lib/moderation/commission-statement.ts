import type { Ground, SourceType } from "./decision.ts";

/** What the Commission's database is told of a restriction: nothing that names anybody. Days are `YYYY-MM-DD`. */
export type CommissionInput = {
  puid: string;
  visibility: string | null;
  provision: string | null;
  account: string | null;
  territory: string;
  endsOn: string | null;
  publicFacts: string;
  source: SourceType;
  automatedDetection: boolean;
  automatedDecision: string;
  ground: Ground;
  legalGround: string | null;
  /** The rule of the guide: its number with its title, and what it says. */
  clauseTitle: string;
  clauseText: string;
  groundUrl: string;
  category: string;
  contentType: string;
  contentDate: string;
  applicationDate: string;
  contentLanguage: string;
};

const SOURCES: Record<SourceType, string> = {
  notice: "SOURCE_ARTICLE_16",
  trusted_flagger: "SOURCE_TRUSTED_FLAGGER",
  other_notification: "SOURCE_TYPE_OTHER_NOTIFICATION",
  own_initiative: "SOURCE_VOLUNTARY",
};

/** The most that the database takes of each text. */
const LIMITS = { facts: 5000, ground: 500, explanation: 2000 };

const grounds = (input: CommissionInput) =>
  input.ground === "law"
    ? {
        decision_ground: "DECISION_GROUND_ILLEGAL_CONTENT",
        illegal_content_legal_ground: (input.legalGround ?? "").slice(0, LIMITS.ground),
        illegal_content_explanation: input.clauseText.slice(0, LIMITS.explanation),
      }
    : {
        decision_ground: "DECISION_GROUND_INCOMPATIBLE_CONTENT",
        incompatible_content_ground: input.clauseTitle.slice(0, LIMITS.ground),
        incompatible_content_explanation: input.clauseText.slice(0, LIMITS.explanation),
        incompatible_content_illegal: "No",
      };

/** When each sort of restriction ends, where it does. */
function ends({ visibility, provision, account, endsOn }: CommissionInput): Record<string, string> {
  if (!endsOn) return {};
  return {
    ...(visibility && { end_date_visibility_restriction: endsOn }),
    ...(provision && { end_date_service_restriction: endsOn }),
    ...(account && { end_date_account_restriction: endsOn }),
  };
}

/**
 * A statement of reasons as the DSA Transparency Database takes it. Source of names and limits: its API documentation, and
 * `StatementStoreRequest` of github.com/digital-services-act/transparency-database.
 */
export function commissionStatement(input: CommissionInput): Record<string, string | string[]> {
  const { visibility, provision, account } = input;
  return {
    puid: input.puid,
    ...(visibility && { decision_visibility: [visibility] }),
    ...(provision && { decision_provision: provision }),
    ...(account && { decision_account: account, account_type: "ACCOUNT_TYPE_PRIVATE" }),
    ...ends(input),
    decision_facts: input.publicFacts.slice(0, LIMITS.facts),
    ...grounds(input),
    decision_ground_reference_url: input.groundUrl,
    category: input.category,
    content_type: [input.contentType],
    content_date: input.contentDate,
    content_language: input.contentLanguage.toUpperCase(),
    application_date: input.applicationDate,
    territorial_scope: [input.territory],
    source_type: SOURCES[input.source],
    automated_detection: input.automatedDetection ? "Yes" : "No",
    automated_decision: input.automatedDecision,
  };
}
