import type { Clause } from "#lib/moderation/clause.ts";
import type {
  AppealOutcome,
  Appellant,
  DecisionAction,
  Ground,
  SourceType,
  StrikeKind,
} from "#lib/moderation/decision.ts";
import type { ReportReason } from "#lib/reports/report-reason.ts";

/** A decision that came into force in the year; what a statement says is null for what was kept as it is. */
export type DecisionRecord = {
  action: DecisionAction;
  clause: Clause | null;
  openedAt: Date;
  decidedAt: Date;
  ground: Ground | null;
  /** A category of the template. */
  category: string | null;
  visibility: string | null;
  provision: string | null;
  account: string | null;
  source: SourceType | null;
  automatedDetection: boolean;
  /** An automatic rule had pointed at the text. */
  flagged: boolean;
};

export type NoticeRecord = {
  reason: ReportReason;
  trusted: boolean;
  createdAt: Date;
  closedAt: Date | null;
  /** What the restriction that followed is based on; null when none followed. */
  ground: Ground | null;
};

export type AppealRecord = {
  appellant: Appellant;
  /** By a trusted flagger. */
  trusted: boolean;
  createdAt: Date;
  decidedAt: Date | null;
  outcome: AppealOutcome | null;
  /** Of the decision that is contested. */
  action: DecisionAction;
};

/** What a city's moderation did in a year. */
export type YearRecords = {
  decisions: readonly DecisionRecord[];
  notices: readonly NoticeRecord[];
  appeals: readonly AppealRecord[];
  suspensions: Readonly<Record<StrikeKind, number>>;
};
