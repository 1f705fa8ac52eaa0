import type { PolicyName } from "#lib/simulation/policies/policy.ts";
import type { Spread, Summary } from "#lib/simulation/summary.ts";

const WIDTH = 14;
const COLUMNS = ["policy", "in time %", "median h", "p90 h", "invited/help", "Gini", "asked > 3 %", "unmet"];

const cell = (text: string) => text.padStart(WIDTH);

function spread(value: Spread | null, digits: number, times = 1): string {
  if (!value) return cell("–");
  return cell(`${(value.mean * times).toFixed(digits)} ±${(value.sd * times).toFixed(digits)}`);
}

/** The categories in which the largest share stays without help in time. */
function mostUnmet({ unmetByCategory }: Summary): string {
  return Object.entries(unmetByCategory)
    .sort(([, a], [, b]) => b.unmet / b.requests - a.unmet / a.requests)
    .slice(0, 3)
    .map(([category, { unmet, requests }]) => `${category} ${unmet}/${requests}`)
    .join(", ");
}

export const tableHead = (): string =>
  COLUMNS.map((column, at) => (at === 0 ? column.padEnd(8) : cell(column))).join(" ");

/** One line of the table: means and standard deviations over the seeds. */
export function tableLine(policy: PolicyName, summary: Summary): string {
  return [
    policy.padEnd(8),
    spread(summary.shareHelpedInTime, 1, 100),
    spread(summary.medianHours, 1),
    spread(summary.p90Hours, 1),
    spread(summary.invitationsPerHelp, 2),
    spread(summary.gini, 2),
    spread(summary.shareAskedOver3, 1, 100),
    `  ${mostUnmet(summary)}`,
  ].join(" ");
}
