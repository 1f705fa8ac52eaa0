import type { Row } from "./area.ts";
import type { Answer, Person } from "./people.ts";

const COLUMNS: readonly (readonly [string, readonly Person[]])[] = [
  ["visitor", ["visitor"]],
  ["owner", ["owner"]],
  ["other party", ["helper"]],
  ["other resident", ["resident"]],
  ["blocked", ["blocked"]],
  ["suspended", ["suspended"]],
  ["moderator", ["moderator"]],
  ["desk agent", ["agent"]],
  ["administrator", ["admin"]],
  ["of another city", ["foreignResident", "foreignModerator", "foreignAgent", "foreignAdmin"]],
];

/** A line of the table: what it is, and the answers, of which some people may have none. */
export type Line = { area: string; what: string; door: string; may: Partial<Record<Person, Answer>> };

const lineOf = ({ area, what, file, name, may }: Row): Line => ({ area, what, door: `${name} in ${file}`, may });

function cell({ may }: Line, people: readonly Person[]): string {
  const answers = people.map((person) => may[person]).filter((answer) => answer !== undefined);
  if (answers.length === 0) return "·";
  return answers.some((answer) => answer === "done") ? "yes" : "–";
}

function table(lines: readonly Line[]): string {
  const head = ["what", ...COLUMNS.map(([name]) => name)];
  const body = lines.map((line) => [line.what, ...COLUMNS.map(([, people]) => cell(line, people))]);
  return [head, head.map(() => "---"), ...body].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

const INTRO = `# Who may do what

Written by \`tests/permissions.test.ts\` from the rows that it tries; \`npx vitest run tests/permissions.test.ts -u\` writes it
anew. Each line was run for real, as each of these people, with the thing that is the owner's and with one that does not
exist: the form sent, the address asked for, the page drawn. "yes": it is done, or shown. "–": it is refused, is not there, or
shows nothing of the owner's, and not one row of the database changed. "·": nobody stands there.

The *owner* is whose the thing is; the *other party* is the neighbour with whom they talk or exchange; *blocked* is a
neighbour whom they blocked; *suspended* is somebody who might otherwise, while the city suspends them; *of another city* is
anybody there, its administrator included. At the address of their own city they were tried with the same things, and found
none. How rows are added: \`tests/support/permissions/area.ts\`.
`;

const JOBS_INTRO = `## What runs by itself

Nobody asks whether a job may run, so that each does its own work alone. \`tests/permissions-jobs.test.ts\` runs each with
something due in two cities: it writes to no other table than these, and one that is for a city changes nothing of the other.
`;

type Job = { what: string; changes: readonly string[] };

function jobTable(jobs: Record<string, Job>): string {
  const lines = Object.entries(jobs).map(([name, { what, changes }]) => [
    name,
    what,
    changes.map((table) => (table === "job_common" ? "the queue" : table)).join(", "),
  ]);
  return [["job", "what", "tables"], ["---", "---", "---"], ...lines]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

/** docs/permissions.md. */
export function permissionsDoc(rows: readonly Row[], others: readonly Line[], jobs: Record<string, Job>): string {
  const lines = [...rows.map(lineOf), ...others];
  const areas = [...new Set(lines.map(({ area }) => area))];
  const sections = areas.map((area) => `## ${area}\n\n${table(lines.filter((line) => line.area === area))}`);
  const parts = [INTRO, ...sections, `${JOBS_INTRO}\n${jobTable(jobs)}`];
  return `${parts.join("\n")}\n`.replace(/\|\n## /g, "|\n\n## ");
}
