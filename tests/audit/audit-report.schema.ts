import { z } from "zod";

const SEVERITIES = ["info", "low", "moderate", "high", "critical"] as const;
export type Severity = (typeof SEVERITIES)[number];

const advisory = z.object({
  name: z.string(),
  title: z.string(),
  url: z.string(),
  severity: z.enum(SEVERITIES),
  range: z.string(),
});

/** What `npm audit --json` prints (version 2 of its report): by package, its advisories or the packages that bring them. */
export const auditReportSchema = z.object({
  auditReportVersion: z.literal(2),
  vulnerabilities: z.record(z.string(), z.object({ name: z.string(), via: z.array(z.union([z.string(), advisory])) })),
});
export type AuditReport = z.infer<typeof auditReportSchema>;

/** An advisory that is put up with for a while, and why. Past its day it counts as if nobody had written it down. */
const exception = z.strictObject({
  advisory: z.string().regex(/^GHSA(-[23456789cfghjmpqrvwx]{4}){3}$/),
  package: z.string(),
  reason: z.string().min(20),
  until: z.iso.date(),
});
export const exceptionsSchema = z.array(exception);
export type Exception = z.infer<typeof exception>;
