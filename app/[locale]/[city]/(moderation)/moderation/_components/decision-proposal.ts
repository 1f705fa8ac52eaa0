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

/** What a field of the form takes, with some room. */
const LONGEST_FIELD = 1_400;

const within = (length: number) => (text: string) => (text.length > length ? `${text.slice(0, length)}…` : text);
const shortened = within(LONGEST_PASSAGE);
const fitting = within(LONGEST_FIELD);

function factOf({ what, passages }: Flag, locale: Locale): string {
  if (!("code" in what) || what.code === "new_author" || what.code === "sensitive_category") return "";
  const t = getTranslator(locale, "judging");
  const quoted = passages.slice(0, MOST_PASSAGES).map((text) => t("quoted", { text: shortened(text) }));
  return t(`fact.${what.code}`, { passages: quoted.join(", ") });
}

/** What the flags of a case propose: the rule that is most at stake, facts for each rule, and what is to be changed. */
export function decisionProposal(flags: readonly Flag[], locale: Locale): DecisionProposal {
  const counted = flags.filter(({ clause, onTrial }) => clause !== null && !onTrial);
  const factsFor = (clause: Clause) => {
    const facts = counted.filter((flag) => flag.clause === clause).map((flag) => factOf(flag, locale));
    return fitting(facts.filter((fact) => fact !== "").join(" "));
  };
  return {
    clause: mainFlag(flags)?.clause ?? "",
    facts: Object.fromEntries(CLAUSES.map((clause) => [clause, factsFor(clause)])) as Record<Clause, string>,
    passage: fitting(
      counted
        .flatMap(({ passages }) => passages.slice(0, MOST_PASSAGES))
        .map(shortened)
        .join("\n"),
    ),
  };
}
