import { appealsPart } from "./appeals-part.ts";
import { automatedPart } from "./automated-part.ts";
import { categoryNames, identification } from "./identification.ts";
import { noticesPart } from "./notices-part.ts";
import { ordersPart } from "./orders-part.ts";
import { ownInitiativePart } from "./own-initiative-part.ts";
import { qualitativePart } from "./qualitative-part.ts";
import type { ReportFrame, ReportPart } from "./template.ts";
import type { YearRecords } from "./year-records.ts";

const PARTS: Record<ReportPart, (frame: ReportFrame, records: YearRecords) => string> = {
  "1_report_identification": identification,
  "2_categories_names": categoryNames,
  "3_member_states_orders": ordersPart,
  "4_notices": (frame, { notices }) => noticesPart(frame, notices),
  "5_own_initiative_illegal": (frame, { decisions }) => ownInitiativePart(frame, decisions, "law"),
  "6_own_initiative_TC": (frame, { decisions }) => ownInitiativePart(frame, decisions, "terms"),
  "7_appeals_and_recidivism": appealsPart,
  "8_automated_means": automatedPart,
  "11_qualitative": qualitativePart,
};

/**
 * One part of the yearly report as CSV, with the columns of the harmonised template. Source: Implementing Regulation (EU)
 * 2024/2835, annex I, as platforms publish it.
 */
export function reportFile(part: ReportPart, frame: ReportFrame, records: YearRecords): string {
  return PARTS[part](frame, records);
}
