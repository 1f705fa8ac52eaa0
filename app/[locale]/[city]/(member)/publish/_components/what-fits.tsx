import { Counterparts } from "#components/listing/counterparts.tsx";
import { counterpartsView } from "#components/listing/counterparts-view.ts";
import { LiveCounterparts } from "#components/listing/live-counterparts.tsx";
import type { DraftAnswers } from "#lib/listings/draft.ts";
import { loadCounterparts } from "#lib/server/listings/load-counterparts.ts";
import type { Flow } from "./load-flow.ts";

type Props = {
  flow: Flow;
  answers: Pick<DraftAnswers, "kind" | "category" | "title" | "quartier">;
  /** After the questions: nothing is typed any more. */
  asLinks?: boolean;
};

/** What already fits a draft whose category is known; within its form it follows what is typed. */
export async function WhatFits({ flow: { city, locale, member }, answers, asLinks }: Props) {
  const { kind, category, title = "", quartier = null } = answers;
  if (!category) return null;
  const found = await loadCounterparts(city, { kind, category, text: title, quartier }, member);
  const view = counterpartsView(found, city.slug, locale);
  if (asLinks) return view && <Counterparts view={view} />;
  const query = new URLSearchParams({ kind, category, locale, ...(quartier && { quartier }) });
  return <LiveCounterparts url={`/api/${city.slug}/counterparts?${query}`} initial={view} />;
}
