import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { CLAUSES, type Clause, clauseNumber } from "#lib/moderation/clause.ts";
import type { CaseFinding } from "#lib/moderation/finding.ts";
import { type Flag, mainFlag } from "#lib/moderation/flags.ts";
import { onOneLine } from "#lib/moderation/one-line.ts";

/** What stands in the form before its moderator changes it. */
export type DecisionProposal = {
  clause: Clause | "";
  /** For each rule, all that counts, this rule first; empty where nothing was found against it. */
  facts: Readonly<Record<Clause, string>>;
  passage: string;
};

type Quoting = { most: number; longest: number };

const FULL: Quoting = { most: 5, longest: 200 };
/** What is too long for the field is quoted less, before anything is left out. */
const QUOTINGS: readonly Quoting[] = [
  FULL,
  { most: 2, longest: 200 },
  { most: 1, longest: 120 },
  { most: 1, longest: 40 },
];

/** What a field of the form takes, with some room. */
const LONGEST_FIELD = 1_400;

/** Between passages that do not follow one another. */
const LEFT_OUT = " […] ";

const within = (length: number) => (text: string) => (text.length > length ? `${text.slice(0, length)}…` : text);
const fitting = within(LONGEST_FIELD);

const quotable = (passages: readonly string[], { most, longest }: Quoting) =>
  passages.slice(0, most).map((text) => within(longest)(onOneLine(text)));

type Told = {
  code: Exclude<CaseFinding["code"], "new_author" | "sensitive_category">;
  clause: Clause;
  passages: readonly string[];
};

/** What a sentence can be made of; null for what people only reported, and for what is only a reason to read. */
function toldOf({ what, clause, passages, onTrial }: Flag): Told | null {
  if (onTrial || !clause || !("code" in what)) return null;
  const { code } = what;
  return code === "new_author" || code === "sensitive_category" ? null : { code, clause, passages };
}

/** One sentence for each thing told: of the text first, then of what its author did. */
function sentencesOf(told: readonly Told[], quoting: Quoting, locale: Locale): string {
  const t = getTranslator(locale, "judging");
  const ordered = told.toSorted(
    (one, other) => Number(one.passages.length === 0) - Number(other.passages.length === 0),
  );
  return ordered
    .map(({ code, clause, passages }, at) =>
      t(`fact.${code}`, {
        start: at === 0 ? "first" : "next",
        passages: quotable(passages, quoting)
          .map((text) => t("quoted", { text }))
          .join(", "),
        number: clauseNumber(clause),
      }),
    )
    .join(" ");
}

/** All that counts, what goes against this rule first. */
function factsFor(clause: Clause, told: readonly Told[], locale: Locale): string {
  const against = told.filter((one) => one.clause === clause);
  if (against.length === 0) return "";
  const all = [...against, ...told.filter((one) => one.clause !== clause)];
  const versions = QUOTINGS.map((quoting) => sentencesOf(all, quoting, locale));
  return versions.find(({ length }) => length <= LONGEST_FIELD) ?? fitting(versions.at(-1) ?? "");
}

/** What the flags of a case propose: the rule that is most at stake, facts for each rule, and what is to be changed. */
export function decisionProposal(flags: readonly Flag[], locale: Locale): DecisionProposal {
  const counted = flags.filter(({ clause, onTrial }) => clause !== null && !onTrial);
  const told = flags.map(toldOf).filter((one) => one !== null);
  return {
    clause: mainFlag(flags)?.clause ?? "",
    facts: Object.fromEntries(CLAUSES.map((clause) => [clause, factsFor(clause, told, locale)])) as Record<
      Clause,
      string
    >,
    passage: fitting(counted.flatMap(({ passages }) => quotable(passages, FULL)).join(LEFT_OUT)),
  };
}
