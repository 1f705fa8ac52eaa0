import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { CLAUSES, type Clause } from "#lib/moderation/clause.ts";
import { type Flag, mainFlag } from "#lib/moderation/flags.ts";

/** What stands in the form before its moderator changes it. */
export type DecisionProposal = {
  clause: Clause | "";
  /** For each rule; empty where nothing was found against it. */
  facts: Readonly<Record<Clause, string>>;
  passage: string;
};

const MOST_PASSAGES = 5;
const LONGEST_PASSAGE = 200;

const shortened = (text: string) => (text.length > LONGEST_PASSAGE ? `${text.slice(0, LONGEST_PASSAGE)}…` : text);

function factOf({ what, passages }: Flag, locale: Locale): string {
  if (!("code" in what) || what.code === "new_author" || what.code === "sensitive_category") return "";
  const t = getTranslator(locale, "judging");
  const quoted = passages.slice(0, MOST_PASSAGES).map((text) => t("quoted", { text: shortened(text) }));
  return t(`fact.${what.code}`, { passages: quoted.join(", ") });
}

/** What the flags of a case propose: the rule that is most at stake, facts for each rule, and what is to be changed. */
export function decisionProposal(flags: readonly Flag[], locale: Locale): DecisionProposal {
  const counted = flags.filter(({ clause, onTrial }) => clause !== null && !onTrial);
  const factsFor = (clause: Clause) =>
    counted
      .filter((flag) => flag.clause === clause)
      .map((flag) => factOf(flag, locale))
      .filter((fact) => fact !== "")
      .join(" ");
  return {
    clause: mainFlag(flags)?.clause ?? "",
    facts: Object.fromEntries(CLAUSES.map((clause) => [clause, factsFor(clause)])) as Record<Clause, string>,
    passage: counted
      .flatMap(({ passages }) => passages.slice(0, MOST_PASSAGES))
      .map(shortened)
      .join("\n"),
  };
}
