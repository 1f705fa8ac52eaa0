import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { AuthorRecord } from "../author-record.ts";
import type { HistoryCode, Severity } from "../finding.ts";

export type Words = { title: string; body: string };

/** A listing and what its past tells: of its author, and of the texts that it may repeat. */
export type History = Words & {
  category: CategoryKey;
  author: AuthorRecord;
  /** Their other texts of the last weeks that still count. */
  own: readonly Words[];
  /** Texts of others that share many words with it. */
  others: readonly Words[];
};

/** One thing that only the past tells. It is about the whole text, not about a passage. */
export type HistoryRule = {
  code: HistoryCode;
  severity: Severity;
  version: number;
  applies: (history: History) => boolean;
};
