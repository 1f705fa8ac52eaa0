import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type AuditReport, auditReportSchema, exceptionsSchema } from "./audit-report.schema.ts";
import { type Finding, judgeAudit } from "./judge-audit.ts";
import { runNpm } from "./run-npm.ts";

const USAGE = "usage: npm run audit -- [--report FILE]";
const EXCEPTIONS = "tests/audit/exceptions.json";

const line = ({ severity, package: name, title, url }: Finding) => `${severity.padEnd(9)} ${name}: ${title} (${url})`;

/** The report of a file, or of the configured registry; null when that one answers no such question. */
async function readReport(file: string | undefined): Promise<AuditReport | null> {
  if (file) return auditReportSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  const text = await runNpm(["audit", "--json"]).catch(() => "{}");
  return auditReportSchema.safeParse(JSON.parse(text)).data ?? null;
}

try {
  const { values } = parseArgs({ options: { report: { type: "string" } } });
  const report = await readReport(values.report);
  const exceptions = exceptionsSchema.parse(JSON.parse(readFileSync(EXCEPTIONS, "utf8")));
  if (!report) console.log("not audited: the configured registry tells nothing of advisories");
  else {
    const { failing, known, wrong } = judgeAudit(report, exceptions, new Date().toISOString().slice(0, 10));
    for (const finding of known) console.log(`known     ${line(finding)}`);
    for (const finding of failing) console.log(`TO MEND   ${line(finding)}`);
    for (const sentence of wrong) console.log(sentence);
    console.log(`${failing.length} to mend, ${known.length} known`);
    process.exitCode = failing.length + wrong.length === 0 ? 0 : 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(USAGE);
  process.exitCode = 2;
}
