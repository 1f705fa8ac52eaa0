import type postgres from "postgres";
import { cellColumns } from "./cell-columns.ts";

type Step = (tx: postgres.Sql | postgres.TransactionSql) => Promise<void>;

/** Every listing gets the centre of its cell; a city has a few hundred cells at most. */
const fillCellCentres: Step = async (tx) => {
  const rows = await tx<{ cell: string }[]>`select distinct cell from listings`;
  const centres = rows.map(({ cell }) => cellColumns(cell));
  await tx`
    update listings set cell_centre = point(c.x, c.y)
    from unnest(
      ${centres.map(({ cell }) => cell)}::text[],
      ${centres.map(({ cellCentre }) => cellCentre.x)}::float8[],
      ${centres.map(({ cellCentre }) => cellCentre.y)}::float8[]
    ) as c(cell, x, y)
    where listings.cell = c.cell`;
};

const STEPS: Record<string, Step> = { "fill-cell-centres": fillCellCentres };

/** What a statement of a migration asks for by `(step: NAME)`: a thing that SQL cannot do. Throws on an unknown name. */
export function stepOf(statement: string): Step | undefined {
  const name = /^-- .*\(step: ([a-z-]+)\)$/m.exec(statement)?.[1];
  if (name === undefined) return undefined;
  const step = STEPS[name];
  if (!step) throw new Error(`unknown step: ${name}`);
  return step;
}
