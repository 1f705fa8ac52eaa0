import "server-only";
import type { Db } from "#db/client.ts";
import type { AuditSearch } from "#db/queries/audit.ts";
import { listListingsByDigits, listSubjectsOfListings } from "#db/queries/audit-search.ts";
import { SUBJECT_KINDS } from "#lib/audit/audit-action.ts";
import { isId } from "#lib/identity/is-id.ts";
import { parseReference, referenceLetters } from "#lib/listings/public-listing.ts";

const AS_WRITTEN = /^[a-z]{3,12}:[\w-]{1,60}$/;
const MEMBER = "member:";

/**
 * What somebody looks for in the log of a city: a subject as the log writes it, an id of anything, or the reference of a
 * listing. What is none of these finds nothing.
 */
export async function findSubjects(db: Db, cityId: string, asked: string): Promise<AuditSearch> {
  const text = asked.trim();
  if (AS_WRITTEN.test(text)) {
    return { subjects: [text], memberId: text.startsWith(MEMBER) ? text.slice(MEMBER.length) : null };
  }
  const id = text.toLowerCase();
  if (isId(id)) return { subjects: SUBJECT_KINDS.map((kind) => `${kind}:${id}`), memberId: id };
  const reference = parseReference(text);
  if (!reference) return { subjects: [], memberId: null };
  const found = await listListingsByDigits(db, { cityId, digits: reference.digits });
  const own = found.filter(({ quartierSlug }) => referenceLetters(quartierSlug) === reference.letters);
  return { subjects: await listSubjectsOfListings(db, { cityId, ids: own.map(({ id }) => id) }), memberId: null };
}
