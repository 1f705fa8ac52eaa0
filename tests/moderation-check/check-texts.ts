import { findListingRisks, RULES_VERSION } from "#lib/moderation/find-risks.ts";
import { type CaseFinding, RISK_CODES, type RiskCode } from "#lib/moderation/finding.ts";
import { isSpanFound } from "./labelled-spans.ts";
import type { LabelledText } from "./labelled-text.schema.ts";
import { type Figures, figuresOf, share, sumOf, type Tally } from "./measures.ts";

type CodeFigures = Figures & {
  /** The share of the labelled spans that a finding of their label overlaps. */
  spanRecall: number | null;
};

export type Check = {
  texts: number;
  rulesVersion: number;
  codes: Record<RiskCode, CodeFigures>;
  overall: CodeFigures;
  /** The share of the texts without label in which a rule finds something. */
  harmlessFlagged: number | null;
};

export type Miss = { id: string; code: RiskCode; how: "missed" | "wrongly flagged" };

type Read = { text: LabelledText; findings: CaseFinding[] };

const isFlagged = ({ findings }: Read, code: RiskCode) => findings.some((finding) => finding.code === code);

function tallyOf(read: readonly Read[], code: RiskCode): Tally {
  const wanted = read.filter(({ text }) => text.labels.includes(code));
  const right = wanted.filter((one) => isFlagged(one, code)).length;
  const found = read.filter((one) => isFlagged(one, code)).length;
  return { right, wrong: found - right, missed: wanted.length - right };
}

function spanRecallOf(read: readonly Read[], codes: readonly RiskCode[]): number | null {
  const seen = read.flatMap(({ text, findings }) =>
    text.spans.filter(({ label }) => codes.includes(label)).map((span) => isSpanFound(text, span, findings)),
  );
  return share(seen.filter(Boolean).length, seen.length);
}

function missesOf(one: Read): Miss[] {
  const { id, labels } = one.text;
  return RISK_CODES.flatMap((code) => {
    const [wanted, found] = [labels.includes(code), isFlagged(one, code)];
    return wanted === found ? [] : [{ id, code, how: wanted ? "missed" : "wrongly flagged" } as const];
  });
}

/** How well the rules find what texts are labelled with, and where they do not. */
export function checkTexts(texts: readonly LabelledText[]): { check: Check; misses: Miss[] } {
  const read = texts.map((text) => ({ text, findings: findListingRisks(text) }));
  const tallies = RISK_CODES.map((code) => [code, tallyOf(read, code)] as const);
  const harmless = read.filter(({ text }) => text.labels.length === 0);
  const codes = Object.fromEntries(
    tallies.map(([code, tally]) => [code, { ...figuresOf(tally), spanRecall: spanRecallOf(read, [code]) }]),
  ) as Check["codes"];
  const check = {
    texts: texts.length,
    rulesVersion: RULES_VERSION,
    codes,
    overall: { ...figuresOf(sumOf(tallies.map(([, tally]) => tally))), spanRecall: spanRecallOf(read, RISK_CODES) },
    harmlessFlagged: share(harmless.filter(({ findings }) => findings.length > 0).length, harmless.length),
  };
  return { check, misses: read.flatMap(missesOf) };
}
