import "server-only";
import { type Db, database } from "#db/client.ts";
import { insertAuditEntry, isNoted } from "#db/queries/audit.ts";
import { listNotes } from "#db/queries/case-notes.ts";
import { getCity } from "#db/queries/cities.ts";
import { hasRead, insertReading } from "#db/queries/moderated-reports.ts";
import {
  type CaseRow,
  findCase,
  findCaseAppeal,
  findCaseListing,
  findPending,
  listCaseExcerpt,
  listCaseReports,
} from "#db/queries/opened-case.ts";
import { listSimilarDecisions } from "#db/queries/similar-decisions.ts";
import { isId } from "#lib/identity/is-id.ts";
import type { Member } from "#lib/identity/member.ts";
import { moderates } from "#lib/identity/moderation-access.ts";
import type { CaseAppeal, OpenedCase } from "#lib/moderation/case-view.ts";
import { riskLevel } from "#lib/moderation/due.ts";
import { dangerRecipient } from "./danger-recipients.ts";
import { loadCaseAuthor } from "./load-case-author.ts";
import { loadCaseListing } from "./load-case-listing.ts";

/** Opened again, drawn anew or refreshed within this, a case is one reading. */
const READING_MS = 30 * 60_000;
const SIMILAR = 3;
const SIMILAR_MS = 2 * 365 * 86_400_000;

type FoundAppeal = NonNullable<Awaited<ReturnType<typeof findCaseAppeal>>>;

const toAppeal = ({ id, appellant, body, createdAt, ...decision }: FoundAppeal): CaseAppeal => ({
  id,
  by: appellant,
  body,
  createdAt,
  decision: {
    id: decision.decisionId,
    action: decision.action,
    clause: decision.clause,
    decidedAt: decision.decidedAt,
    words: decision.words,
  },
});

/**
 * What people wrote in private and attached to notices. Each such notice is noted as read, for the two to see. An appeal is
 * about what the first decision was about: its notices are read again. `read`: those that were not read a moment ago.
 */
async function readNotices(tx: Db, { id: readerId, cityId }: Member, caseId: string, now: Date) {
  const reports = await listCaseReports(tx, { cityId, caseId });
  const messages = await listCaseExcerpt(tx, { cityId, reportIds: reports.map(({ id }) => id) });
  const since = new Date(now.getTime() - READING_MS);
  const read: string[] = [];
  for (const reportId of new Set(messages.map(({ reportId: id }) => id))) {
    if (await hasRead(tx, { cityId, reportId, readerId, since })) continue;
    await insertReading(tx, { cityId, reportId, readerId, now });
    read.push(reportId);
  }
  return { reports, excerpt: onceEach(messages), read };
}

type FoundMessage = Awaited<ReturnType<typeof listCaseExcerpt>>[number];

/** Several people may have attached the same message; two conversations have messages of the same number. */
function onceEach(messages: readonly FoundMessage[]): OpenedCase["excerpt"] {
  const byMessage = new Map(
    messages.map(({ seq, body, sentAt }) => [`${sentAt.toISOString()} ${seq} ${body}`, { seq, body, sentAt }]),
  );
  return [...byMessage].map(([key, message]) => ({ key, ...message }));
}

async function readPending(tx: Db, { id: moderatorId, cityId }: Member, caseId: string) {
  const found = await findPending(tx, { cityId, caseId });
  if (!found) return null;
  const { decidedBy, ...pending } = found;
  return { ...pending, isMine: decidedBy === moderatorId };
}

type FoundCase = CaseRow & { claimerName: string | null };

const claimOf = ({ claimedBy, claimedUntil, claimerName, state }: FoundCase, moderatorId: string, now: Date) =>
  state === "open" && claimedBy && claimedUntil && claimedUntil >= now
    ? { firstName: claimerName ?? "", isMine: claimedBy === moderatorId, until: claimedUntil }
    : null;

async function readSimilar(
  tx: Db,
  { cityId }: Member,
  about: { caseId: string; findings: OpenedCase["findings"]; text: string },
  now: Date,
) {
  const { caseId, findings, text } = about;
  const codes = findings.map(({ code }) => code);
  const since = new Date(now.getTime() - SIMILAR_MS);
  return listSimilarDecisions(tx, { cityId, caseId, text, codes, since, limit: SIMILAR });
}

type CaseText = { title: string; body: string };

/** An appeal is about what was found for the first decision; of a text that has changed since, nothing can be marked. */
function findingsOf(found: FoundCase, contested: FoundAppeal | null, text: CaseText | null): OpenedCase["findings"] {
  if (!contested) return found.findings;
  const { findings, judged } = contested;
  const isSame = !text || (text.title === judged.title && text.body === judged.body);
  return isSame ? findings : findings.map((finding) => ({ ...finding, spans: [] }));
}

/** All that is read of a case, and which of its notices showed private messages for the first time in a while. */
async function readCase(tx: Db, member: Member, found: FoundCase, now: Date): Promise<[OpenedCase, string[]]> {
  const { cityId, id: moderatorId } = member;
  const { id: caseId, listingId, memberId, appealId, risk, urgent, state } = found;
  const contested = appealId ? await findCaseAppeal(tx, { cityId, id: appealId }) : null;
  const listing = listingId ? await findCaseListing(tx, { cityId, id: listingId }) : null;
  const aboutId = contested?.caseId ?? caseId;
  const { reports, excerpt, read } = await readNotices(tx, member, aboutId, now);
  const text = listing ? `${listing.title} ${listing.body}` : excerpt.map(({ body }) => body).join(" ");
  const findings = findingsOf(found, contested, listing);
  const opened: OpenedCase = {
    id: caseId,
    subject: found.subject,
    origin: found.origin,
    level: riskLevel({ risk, urgent }),
    openedAt: found.openedAt,
    dueAt: found.dueAt,
    escalatedAt: found.escalatedAt,
    dangerAt: found.dangerAt,
    dangerTo: await dangerRecipient(tx, await getCity(tx, cityId), { member, concernedId: memberId }),
    findings,
    listing: listing && (await loadCaseListing(tx, member, listing)),
    photoId: found.photoId,
    excerpt,
    reports,
    notes: await listNotes(tx, { cityId, caseId }),
    author: await loadCaseAuthor(tx, member, { caseId, memberId }, now),
    similar: await readSimilar(tx, member, { caseId: aboutId, findings, text }, now),
    appeal: contested && toAppeal(contested),
    claim: claimOf(found, moderatorId, now),
    pending: await readPending(tx, member, caseId),
    closed: state === "closed",
  };
  return [opened, read];
}

/**
 * A case with all that its moderator needs to decide it. The reading is noted in the log of the city, in one transaction,
 * once in half an hour: nothing is read without a trace. Null for anybody else, and for a case that is not theirs to judge.
 */
export async function loadCase(member: Member, caseId: string, now: Date): Promise<OpenedCase | null> {
  if (!moderates(member) || !isId(caseId)) return null;
  const { cityId, id: moderatorId } = member;
  return database().transaction(async (tx) => {
    const found = await findCase(tx, { cityId, moderatorId, id: caseId });
    if (!found) return null;
    const [opened, read] = await readCase(tx, member, found, now);
    const by = { cityId, actorId: moderatorId, memberId: found.memberId, now };
    for (const id of read) await insertAuditEntry(tx, { ...by, action: "notice.read", subject: `notice:${id}` });
    const reading = { action: "case.read", subject: `case:${caseId}` } as const;
    const since = new Date(now.getTime() - READING_MS);
    if (!(await isNoted(tx, { ...by, ...reading, since }))) await insertAuditEntry(tx, { ...by, ...reading });
    return opened;
  });
}
