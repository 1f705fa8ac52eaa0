import "server-only";
import type { Db } from "#db/client.ts";
import { getCity } from "#db/queries/cities.ts";
import { listPhotos } from "#db/queries/listing-photos.ts";
import { type CaseRow, findCaseListing, listCaseExcerpt, listCaseReports } from "#db/queries/opened-case.ts";
import { findAddressee } from "#db/queries/people.ts";
import type { City } from "#lib/cities/city.ts";
import { DEFAULT_LOCALE, type Locale } from "#lib/i18n/locale.ts";
import { codeOfReason } from "#lib/moderation/broken-clause.ts";
import type { JudgedContent } from "#lib/moderation/statement.ts";

/** All that a decision of a case is about, as it stands now. */
export type Judged = {
  city: City;
  ofCase: CaseRow;
  listing: Awaited<ReturnType<typeof findCaseListing>>;
  reports: Awaited<ReturnType<typeof listCaseReports>>;
  /** The language of the person concerned. */
  locale: Locale;
  content: JudgedContent;
  /** What was written when: the day of the content. */
  writtenAt: Date;
};

/** What is shown beside a photo, or what was reported of a conversation. */
async function readExcerpt(tx: Db, cityId: string, { subject, listingId, photoId }: CaseRow, reportIds: string[]) {
  if (subject === "photo" && listingId) {
    const photos = await listPhotos(tx, { cityId, listingId });
    return photos.filter(({ id }) => id === photoId).map(({ alt }) => ({ body: alt, sentAt: null }));
  }
  return listCaseExcerpt(tx, { cityId, reportIds });
}

export async function loadJudged(tx: Db, cityId: string, ofCase: CaseRow): Promise<Judged> {
  const { id: caseId, listingId, memberId } = ofCase;
  const listing = listingId ? await findCaseListing(tx, { cityId, id: listingId }) : null;
  const reports = await listCaseReports(tx, { cityId, caseId });
  const excerpt = await readExcerpt(
    tx,
    cityId,
    ofCase,
    reports.map(({ id }) => id),
  );
  const person = await findAddressee(tx, { cityId, memberId });
  return {
    city: await getCity(tx, cityId),
    ofCase,
    listing,
    reports,
    locale: person?.locale ?? DEFAULT_LOCALE,
    content: {
      title: listing?.title ?? "",
      body: listing?.body ?? "",
      kind: listing?.kind ?? null,
      category: listing?.category ?? null,
      excerpt: excerpt.map(({ body }) => body),
    },
    writtenAt: excerpt[0]?.sentAt ?? listing?.createdAt ?? ofCase.openedAt,
  };
}

/** An automatic rule pointed at it: one that the city has switched on. */
export const isDetected = ({ ofCase }: Judged): boolean => ofCase.findings.some(({ onTrial }) => !onTrial);

/** What speaks against it: what rules found, and what people reported, in the same words. */
export function codesOf({ ofCase, reports }: Judged): string[] {
  const found = ofCase.findings.filter(({ onTrial }) => !onTrial).map(({ code }) => code);
  const reported = reports.map(({ reason }) => codeOfReason(reason)).filter((code) => code !== null);
  return [...new Set([...found, ...reported])];
}
