import { parseArgs } from "node:util";
import { UsageError } from "./usage-error.ts";

/** `listings`: of the larger of the two cities; the smaller one has a tenth of it. Null: only forecasts are judged. */
export type InsightsOptions = { series: string | null; listings: number | null };

/** As issue 8 asks. */
const LISTINGS = 200_000;
const LEAST_LISTINGS = 1_000;
const USAGE = "usage: npm run bench -- insights [--json] [--series FILE] [--listings N | --forecast-only]";

/**
 * Reads `--series FILE`, `--listings N` for a smaller trial, and `--forecast-only`. Throws a `UsageError` for anything else.
 */
export function readInsightsOptions(flags: readonly string[]): InsightsOptions {
  const { values } = parse(flags);
  const { series = null, listings } = values;
  if (series === "") throw new UsageError("--series wants the name of a file");
  if (values["forecast-only"]) {
    if (listings !== undefined) throw new UsageError("--forecast-only makes no listings: leave --listings out");
    return { series, listings: null };
  }
  if (listings === undefined) return { series, listings: LISTINGS };
  const count = /^\d{1,7}$/.test(listings) ? Number(listings) : Number.NaN;
  if (!(count >= LEAST_LISTINGS)) {
    throw new UsageError(`--listings wants a whole number from ${LEAST_LISTINGS}, not "${listings}"`);
  }
  return { series, listings: count };
}

function parse(flags: readonly string[]) {
  try {
    return parseArgs({
      args: [...flags],
      options: {
        json: { type: "boolean" },
        series: { type: "string" },
        listings: { type: "string" },
        "forecast-only": { type: "boolean" },
      },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}
