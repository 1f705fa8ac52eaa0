import type { ReportReason } from "./report-reason.ts";

/** How pressing a case is that a notice with this reason opens, 0 to 100: first what harms people, then what harms the service. */
const RISKS: Record<ReportReason, number> = {
  danger: 100,
  child: 100,
  harassment: 90,
  sexual: 80,
  discrimination: 75,
  scam: 75,
  illegal: 70,
  dangerous_goods: 70,
  insult: 65,
  money: 50,
  professional: 45,
  contact: 45,
  other: 40,
  no_show: 30,
  duplicate: 25,
};

export function reportRisk(reason: ReportReason): number {
  return RISKS[reason];
}
