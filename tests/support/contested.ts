import type { Connection } from "#db/client.ts";
import { appeals } from "#db/schema/decisions.ts";
import { uuidv7 } from "#db/uuid.ts";
import { claimCase } from "#lib/server/moderation/claim-case.ts";
import { type AppealDecision, decideAppeal } from "#lib/server/moderation/decide-appeal.ts";
import type { TestCity, TestMember } from "./fixtures.ts";
import { DAY, daysAfter, judgingOf } from "./judging.ts";
import { openCaseFor } from "./moderation.ts";

/** The day after, on which appeals are answered. */
export const NEXT = daysAfter(1);

/** Appeals in a city against what was decided of its resident. */
export function appealsIn(db: Connection["db"], city: TestCity) {
  const { id: cityId, members } = city;
  return {
    /** Somebody contests a decision; gives the case of it. */
    contest: async (decisionId: string, reportId: string | null = null): Promise<string> => {
      const { decidedBy, subject, listingId, photoId } = await judgingOf(db, city).decision(decisionId);
      const id = uuidv7();
      const appeal = { cityId, id, decisionId, firstDeciderId: decidedBy, body: "C’était l’essence.", createdAt: DAY };
      await db.insert(appeals).values({ ...appeal, appellant: reportId ? "notifier" : "author", reportId });
      const about = { origin: "appeal" as const, appealId: id, excludedId: decidedBy, subject, listingId, photoId };
      return openCaseFor(db, members.resident, { ...about, openedAt: DAY });
    },
    /** Somebody takes that case and answers it. */
    answer: async (
      caseId: string,
      said: Partial<AppealDecision> = {},
      by: TestMember = members.admin,
      at = NEXT,
    ): Promise<void> => {
      await claimCase(by, caseId, at);
      const full = { caseId, outcome: "reversed" as const, answer: "Vous avez raison.", manifest: false, ...said };
      await decideAppeal(by, full, at);
    },
  };
}
