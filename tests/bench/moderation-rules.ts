import { findListingRisks } from "#lib/moderation/find-risks.ts";
import { type Check, checkTexts } from "#tests/moderation-check/check-texts.ts";
import type { LabelledText } from "#tests/moderation-check/labelled-text.schema.ts";
import { CORPUS, HELD_OUT, readLabelledTexts } from "#tests/moderation-check/read-labelled-texts.ts";
import { adversarialTexts } from "./adversarial-texts.ts";
import { quantile } from "./load.ts";

const LONG = 2_000;
/** Longer than what rules read of a text: the worst that anybody can send. */
const HOSTILE = 10_000;
const RUNS = 9;
const WARM_UP_ROUNDS = 3;

type Listing = Pick<LabelledText, "title" | "body">;
/** Microseconds a text. */
type Times = { texts: number; p50Us: number; p95Us: number; p99Us: number; maxUs: number };

export type RulesFigures = {
  quality: { corpus: Check; heldOut: Check };
  corpus: Times;
  /** Texts of 2,000 characters. */
  long: Times;
  /** Texts of 10,000 characters made to be slow, with what the worst one repeats. */
  hostile: Times & { worst: string };
};

/** The median of some readings: a pause of the machine is not what the text costs. */
function microsecondsOf(listing: Listing): number {
  const times = Array.from({ length: RUNS }, () => {
    const began = performance.now();
    findListingRisks(listing);
    return (performance.now() - began) * 1000;
  });
  return quantile(
    times.sort((a, b) => a - b),
    0.5,
  );
}

function timesOf(microseconds: readonly number[]): Times {
  const sorted = microseconds.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(quantile(sorted, share));
  return { texts: sorted.length, p50Us: at(0.5), p95Us: at(0.95), p99Us: at(0.99), maxUs: at(1) };
}

/** Each text with those that follow it, round the corpus, until it is long. */
function longTexts(texts: readonly Listing[]): Listing[] {
  return texts.map(({ title, body }, first) => {
    let whole = body;
    for (let next = first + 1; whole.length < LONG; next += 1) {
      const { title = "", body = "" } = texts[next % texts.length] ?? {};
      whole += `\n${title}\n${body}`;
    }
    return { title, body: whole.slice(0, LONG - title.length - 1) };
  });
}

function hostileTimes(): RulesFigures["hostile"] {
  const read = adversarialTexts(HOSTILE).map(({ part, text }) => ({
    part,
    us: microsecondsOf({ title: text.slice(0, 90), body: text }),
  }));
  const worst = read.reduce((slowest, one) => (one.us > slowest.us ? one : slowest));
  return { ...timesOf(read.map(({ us }) => us)), worst: worst.part };
}

function printTimes(name: string, { texts, p50Us, p95Us, p99Us, maxUs }: Times): void {
  const cells = [texts, p50Us, p95Us, p99Us, maxUs].map((value) => String(value).padStart(8));
  console.error(`${name.padEnd(32)} ${cells.join(" ")}`);
}

/** How well the rules find what they should, and how long they take over a text. */
export async function benchRules(): Promise<RulesFigures> {
  const texts = readLabelledTexts(CORPUS);
  const quality = { corpus: checkTexts(texts).check, heldOut: checkTexts(readLabelledTexts(HELD_OUT)).check };
  for (let round = 0; round < WARM_UP_ROUNDS; round += 1) texts.forEach(microsecondsOf);
  const corpus = timesOf(texts.map(microsecondsOf));
  const long = timesOf(longTexts(texts).map(microsecondsOf));
  const hostile = hostileTimes();
  console.error(`\n${"rules, microseconds a text".padEnd(32)}    texts      p50      p95      p99      max`);
  printTimes("corpus", corpus);
  printTimes(`${LONG} characters`, long);
  printTimes(`${HOSTILE} hostile characters`, hostile);
  return { quality, corpus, long, hostile };
}
