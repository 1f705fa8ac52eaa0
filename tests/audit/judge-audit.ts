import type { AuditReport, Exception, Severity } from "./audit-report.schema.ts";

/** What stands between the outside and everything else: nothing is put up with here without an exception. */
const WATCHED = ["next", "react", "react-dom", "next-auth", "drizzle-orm", "postgres", "nodemailer", "sharp"];
const GRAVE: readonly Severity[] = ["high", "critical"];
/** The longest that an exception may last. */
const MAX_DAYS = 90;
const DAY_MS = 86_400_000;

export type Finding = { advisory: string; package: string; severity: Severity; title: string; url: string };
export type Verdict = {
  /** What must be mended before anything is delivered. */
  failing: Finding[];
  /** What is known and written down, or not grave. */
  known: Finding[];
  /** Exceptions that lie too far ahead, or that nothing needs any more. */
  wrong: string[];
};

/** The advisories of a report, each package and advisory once. */
function findingsOf({ vulnerabilities }: AuditReport): Finding[] {
  const found = new Map<string, Finding>();
  for (const { via } of Object.values(vulnerabilities)) {
    for (const one of via) {
      if (typeof one === "string") continue;
      const advisory = one.url.split("/").at(-1) ?? one.url;
      const { name, severity, title, url } = one;
      found.set(`${name} ${advisory}`, { advisory, package: name, severity, title, url });
    }
  }
  return [...found.values()];
}

/** Judges what npm found on a day (`YYYY-MM-DD`): grave advisories, and any of what is watched, fail without a valid exception. */
export function judgeAudit(report: AuditReport, exceptions: readonly Exception[], today: string): Verdict {
  const findings = findingsOf(report);
  const isExcepted = (finding: Finding) =>
    exceptions.some(
      (one) => one.advisory === finding.advisory && one.package === finding.package && one.until >= today,
    );
  const isFailing = (finding: Finding) =>
    !isExcepted(finding) && (GRAVE.includes(finding.severity) || WATCHED.includes(finding.package));
  const wrong = exceptions.flatMap((one) => {
    const isNeeded = findings.some((finding) => finding.advisory === one.advisory && finding.package === one.package);
    if (!isNeeded) return [`${one.advisory} of ${one.package} is not reported any more: take its exception out`];
    const days = (Date.parse(one.until) - Date.parse(today)) / DAY_MS;
    return days > MAX_DAYS ? [`${one.advisory} of ${one.package} is excepted for more than ${MAX_DAYS} days`] : [];
  });
  return { failing: findings.filter(isFailing), known: findings.filter((one) => !isFailing(one)), wrong };
}
