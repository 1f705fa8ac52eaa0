import { z } from "zod";
import { CATEGORIES } from "#lib/catalogue/categories.ts";
import { CATEGORY_KEYS, type CategoryKey } from "#lib/catalogue/category-key.ts";
import { EQUIPMENT, type Equipment } from "#lib/catalogue/equipment.ts";
import type { Point } from "#lib/geo/point.ts";
import { TITLE_FIELDS } from "./answer-fields.ts";
import { FULL_WEEK, PARTS } from "./availability.ts";
import {
  BENEFICIARIES,
  DEFAULT_RADIUS_M,
  KINDS,
  type Kind,
  LANGUAGES,
  type ListingContent,
  MAX_PEOPLE_WANTED,
  URGENCIES,
} from "./listing.ts";
import { dateProblem } from "./listing-times.ts";

/** The questions on the way to a listing, one page each. The last one asks nothing new. */
export const STEPS = ["category", "title", "photos", "beneficiary", "when", "where", "review"] as const;
export type Step = (typeof STEPS)[number];
/** A step whose answers are kept in the draft. Photos are rows of their own, beside it. */
export type Question = Exclude<Step, "photos" | "review">;

/** Where, as it was answered: the slug of a quartier, and the exact place for who gave one. */
type PlaceAnswers = { quartier: string; point: Point | null };
/** What was answered so far. */
export type DraftAnswers = { kind: Kind } & Partial<Omit<ListingContent, "kind"> & PlaceAnswers>;

const DRAFT_DAYS = 30;

/** Drafts changed after this moment are still kept. */
export function draftsSince(now: Date): Date {
  return new Date(now.getTime() - DRAFT_DAYS * 86_400_000);
}

/** Where the answers begin: only the kind is known. */
export function newDraft(kind: Kind): DraftAnswers {
  return { kind };
}

const kept = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);
const storedDraft = z.object({
  kind: z.enum(KINDS),
  category: kept(z.enum(CATEGORY_KEYS)),
  title: kept(z.string()),
  body: kept(z.string()),
  beneficiary: kept(z.enum(BENEFICIARIES)),
  peopleWanted: kept(z.int().min(1).max(MAX_PEOPLE_WANTED)),
  urgency: kept(z.enum(URGENCIES)),
  neededOn: kept(z.string().nullable()),
  neededPart: kept(z.enum(PARTS).nullable()),
  availability: kept(z.int().min(0).max(FULL_WEEK)),
  capacity: kept(z.int().nullable()),
  quartier: kept(z.string()),
  point: kept(z.object({ lng: z.number(), lat: z.number() }).nullable()),
  remote: kept(z.boolean()),
  equipment: kept(z.array(z.enum(EQUIPMENT))),
  languages: kept(z.array(z.enum(LANGUAGES))),
  radiusM: kept(z.int()),
});

/** Answers as they were stored, maybe by an older version: what is no longer known is asked again. */
export function readDraft(stored: unknown): DraftAnswers | null {
  const parsed = storedDraft.safeParse(stored);
  if (!parsed.success) return null;
  const known = Object.entries(parsed.data).filter(([, value]) => value !== undefined);
  return { kind: parsed.data.kind, ...Object.fromEntries(known) };
}

/** What decides which steps there are. */
export type Subject = Pick<DraftAnswers, "kind" | "category">;

/** The steps of a listing, in order. An offer is always the author's own; photos are for things. */
export function stepsFor({ kind, category }: Subject): readonly Step[] {
  const skipped: Partial<Record<Step, boolean>> = {
    photos: !category || !questionsOf(category).photos,
    beneficiary: kind === "offer",
  };
  return STEPS.filter((step) => !skipped[step]);
}

/** What a category leads to ask: whether it can be done at a distance, which things may be needed, and photos. */
export function questionsOf(category: CategoryKey): {
  remote: boolean;
  equipment: readonly Equipment[];
  photos: boolean;
} {
  const { remote, equipment, photos } = CATEGORIES[category];
  return { remote, equipment, photos };
}

function isAnswered(answers: DraftAnswers, step: Step, today: string): boolean {
  switch (step) {
    case "category":
      return answers.category !== undefined;
    case "title":
      return TITLE_FIELDS.title.safeParse(answers.title).success;
    case "photos":
      return true;
    case "beneficiary":
      return answers.beneficiary !== undefined;
    case "when":
      return answers.urgency !== undefined && (!answers.neededOn || dateProblem(answers.neededOn, today) === null);
    case "where":
      return answers.quartier !== undefined;
    case "review":
      return false;
  }
}

/** The first question that has no answer yet, or whose answer is out of date; `review` when there is none. */
export function firstMissingStep(answers: DraftAnswers, today: string): Step {
  return stepsFor(answers).find((step) => !isAnswered(answers, step, today)) ?? "review";
}

/** The step that may be shown when one is wanted: that one, unless a question before it has no answer. */
export function reachableStep(answers: DraftAnswers, wanted: Step, today: string): Step {
  const steps = stepsFor(answers);
  const missing = firstMissingStep(answers, today);
  const position = steps.indexOf(wanted);
  return position >= 0 && position <= steps.indexOf(missing) ? wanted : missing;
}

/** The steps that one is led through: photos do not slow a request down, they are added from its review. */
export function isOnTheWay({ kind }: Subject, step: Step): boolean {
  return kind === "offer" || step !== "photos";
}

/** The step before this one, or null at the first one. */
export function previousStep(subject: Subject, step: Step): Step | null {
  const steps = stepsFor(subject);
  return steps.slice(0, Math.max(0, steps.indexOf(step))).findLast((one) => isOnTheWay(subject, one)) ?? null;
}

/** The step after this one; the review is the last one. */
export function nextStep(subject: Subject, step: Step): Step {
  const steps = stepsFor(subject);
  return steps.slice(steps.indexOf(step) + 1).find((one) => isOnTheWay(subject, one)) ?? "review";
}

/** Where to go on from a step: back to the review when nothing else is missing, else to the next step. */
export function stepAfter(answers: DraftAnswers, step: Step, today: string): Step {
  return firstMissingStep(answers, today) === "review" ? "review" : nextStep(answers, step);
}

/** The answers with some more. What the category does not lead to ask is forgotten. */
export function withAnswers(answers: DraftAnswers, given: Partial<DraftAnswers>): DraftAnswers {
  const all = { ...answers, ...given };
  if (!all.category) return all;
  const { remote, equipment } = questionsOf(all.category);
  if (all.remote !== undefined) all.remote = all.remote && remote;
  if (all.equipment) all.equipment = all.equipment.filter((item) => equipment.includes(item));
  return all;
}

const NOT_ASKED = {
  body: "",
  remote: false,
  neededOn: null,
  neededPart: null,
  availability: 0,
  languages: [],
  equipment: [],
  radiusM: DEFAULT_RADIUS_M,
} satisfies Partial<ListingContent>;

/** The listing that complete answers make, and where it is; null while a question has no answer. */
export function draftContent(
  answers: DraftAnswers,
  today: string,
): ({ content: ListingContent } & PlaceAnswers) | null {
  const { kind, category, title, urgency, quartier, point = null, capacity, ...others } = answers;
  const { beneficiary = "self", peopleWanted = 1 } = others;
  if (firstMissingStep(answers, today) !== "review" || !category || !title || !urgency || !quartier) return null;
  const own =
    kind === "offer"
      ? { capacity: capacity ?? 1, beneficiary: "self" as const, peopleWanted: 1 }
      : { capacity: null, beneficiary, peopleWanted };
  return { content: { ...NOT_ASKED, ...others, kind, category, title, urgency, ...own }, quartier, point };
}
