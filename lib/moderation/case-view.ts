import type { CaseNoteKind, CaseOrigin, CaseSubject } from "./case.ts";
import type { Clause } from "./clause.ts";
import type { AppealOutcome, DecisionAction, DecisionState } from "./decision.ts";
import type { RiskLevel } from "./due.ts";
import type { CaseFinding } from "./finding.ts";
import type { StatementText } from "./statement.ts";

/** Which part of the queue is shown. */
export const QUEUE_FILTERS = ["all", "reported", "appeals", "escalated"] as const;
export type QueueFilter = (typeof QUEUE_FILTERS)[number];

/** A case as the list shows it to one moderator. */
export type QueueItem = {
  id: string;
  subject: CaseSubject;
  origin: CaseOrigin;
  kind: "offer" | "request" | null;
  /** Title of the listing; empty for a person. */
  title: string;
  level: RiskLevel;
  openedAt: Date;
  dueAt: Date;
  escalated: boolean;
  /** Notices that wait for its decision. */
  reports: number;
  codes: readonly CaseFinding["code"][];
  /** Somebody works on it until then. */
  claim: { firstName: string; isMine: boolean; until: Date } | null;
  /** Of another moderator: waited for, or given. */
  opinion: "asked" | "given" | null;
};

/** The queue of one moderator: what is theirs to judge, the most pressing first. */
export type Queue = {
  items: readonly QueueItem[];
  /** All that wait, more than the list may show. */
  total: number;
  late: number;
  reported: number;
  appeals: number;
  escalated: number;
  /** From opening to decision, today; null when nothing was decided. */
  medianMinutes: number | null;
  targetMinutes: number;
};

export type AuthorEvent = {
  at: Date;
  what: "joined" | "listing" | "decision" | "report" | "exchange" | "warning";
  /** Of a decision. */
  action?: DecisionAction;
  clause?: Clause | null;
  appeal?: AppealOutcome | null;
  title?: string;
};

/** The person concerned as a number; a name only once it was asked for, which is logged. */
export type CaseAuthor = {
  number: string;
  firstName: string | null;
  /** In which they are written to: facts and reasons are in it. */
  locale: "fr" | "en";
  since: Date;
  exchangesDone: number;
  thanks: number;
  decisions: number;
  reports: number;
  warned: boolean;
  isSuspended: boolean;
  /** When a suspension or a limit ends; null without one, and for one without an end. */
  restrictedUntil: Date | null;
  events: readonly AuthorEvent[];
};

/** An earlier decision on something alike, and how it ended. */
export type SimilarDecision = {
  id: string;
  title: string;
  action: DecisionAction;
  clause: Clause | null;
  decidedAt: Date;
  appeal: AppealOutcome | "open" | null;
};

export type CaseReport = {
  id: string;
  reason: string;
  note: string;
  createdAt: Date;
  /** Never who. */
  from: "member" | "outside" | "trusted_flagger";
};

export type CaseNote = { authorName: string; kind: CaseNoteKind; body: string; at: Date };

export type CaseListing = {
  id: string;
  reference: string;
  kind: "offer" | "request";
  status: string;
  category: string;
  title: string;
  body: string;
  quartierName: string;
  version: number;
  createdAt: Date;
  photos: readonly { id: string; url: string; alt: string; width: number; height: number }[];
};

/** What an appeal is about: the decision as it was sent, and what is said against it. */
export type CaseAppeal = {
  id: string;
  by: "author" | "notifier";
  body: string;
  createdAt: Date;
  decision: { id: string; action: DecisionAction; clause: Clause | null; decidedAt: Date; words: StatementText | null };
};

/** Who is written to when somebody may be in danger: whom the city named, else its other administrators, if there are any. */
export type DangerRecipient = "onCall" | "admins" | "nobody";

/** A case as its moderator reads it. */
export type OpenedCase = {
  id: string;
  subject: CaseSubject;
  origin: CaseOrigin;
  level: RiskLevel;
  openedAt: Date;
  dueAt: Date;
  escalatedAt: Date | null;
  dangerAt: Date | null;
  /** Whom the button of danger writes to, or wrote to. */
  dangerTo: DangerRecipient;
  findings: readonly CaseFinding[];
  listing: CaseListing | null;
  /** The photo that it is about. */
  photoId: string | null;
  /** Messages that were picked, in order; `key` tells them apart, of whichever conversation they are. */
  excerpt: readonly { key: string; seq: number; body: string; sentAt: Date }[];
  reports: readonly CaseReport[];
  notes: readonly CaseNote[];
  author: CaseAuthor;
  similar: readonly SimilarDecision[];
  appeal: CaseAppeal | null;
  claim: { firstName: string; isMine: boolean; until: Date } | null;
  /** The last decision of this case, while it can be taken back. */
  pending: { id: string; action: DecisionAction; state: DecisionState; appliesAt: Date; isMine: boolean } | null;
  closed: boolean;
};
