import "server-only";
import { database } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { getCity } from "#db/queries/cities.ts";
import { type ExportedStatement, lockExportableStatements, markExported } from "#db/queries/statement-export.ts";
import { GUIDE_VERSIONS } from "#lib/i18n/guide/versions.ts";
import type { Member } from "#lib/identity/member.ts";
import { localTime } from "#lib/listings/local-time.ts";
import { clauseNumber } from "#lib/moderation/clause.ts";
import { commissionStatement } from "#lib/moderation/commission-statement.ts";
import { Refusal } from "#lib/refusals/refusal.ts";

/** As many as the database takes in one request. */
const AT_ONCE = 100;

/** The rule in the words of the guide: what the moderator wrote may name somebody, and stays here. */
function asSent({ clause, locale, endsAt, ...rest }: ExportedStatement, timeZone: string) {
  const { title, says } = GUIDE_VERSIONS[0].rules[locale][clause];
  return commissionStatement({
    ...rest,
    endsOn: endsAt && localTime(endsAt, timeZone).date,
    clauseTitle: `${clauseNumber(clause)}. ${title}`,
    clauseText: says.join(" "),
  });
}

export type StatementFile = { statements: ReturnType<typeof commissionStatement>[] };

/**
 * The statements of reasons of a city that have not left yet, a hundred at most, in the form of the Commission's database;
 * they count as sent from then on. `again` gives what left last once more. `not-found` for anybody but an administrator.
 */
export async function exportStatements(
  { role, cityId, id: actorId }: Member,
  { again }: { again: boolean },
  now: Date,
): Promise<StatementFile> {
  if (role !== "admin") throw new Refusal("not-found");
  return database().transaction(async (tx) => {
    const { timeZone } = await getCity(tx, cityId);
    const found = await lockExportableStatements(tx, { cityId, again, limit: AT_ONCE });
    const ids = found.map(({ id }) => id);
    if (!again) await markExported(tx, cityId, ids, now);
    const details = { statements: found.length, again };
    await insertAuditEntry(tx, {
      cityId,
      actorId,
      action: "statements.exported",
      subject: `city:${cityId}`,
      details,
      now,
    });
    return { statements: found.map((statement) => asSent(statement, timeZone)) };
  });
}
