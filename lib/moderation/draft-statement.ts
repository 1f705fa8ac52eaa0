import type { CaseSubject } from "./case.ts";
import { type Clause, clauseNumber } from "./clause.ts";
import type { Ground, Restriction } from "./decision.ts";
import { onOneLine } from "./one-line.ts";
import type { StatementText } from "./statement.ts";

/** One sentence of the statement, in the language of the person: a key of the messages under `statement`, with its values. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** What a statement is made of. Days are worded in the language of the person already. */
export type StatementFacts = {
  action: Restriction;
  subject: CaseSubject;
  /** Of the listing; null for a person, and for a listing that is gone. */
  listing: { title: string; reference: string } | null;
  /** It waited to be read, and never appeared. */
  neverSeen: boolean;
  cityName: string;
  clause: Clause;
  /** As the guide calls it, and what it says. */
  rule: { title: string; says: string };
  ground: Ground;
  legalGround: string | null;
  facts: string;
  explanation: string | null;
  passage: string | null;
  /** The last day of a limit or a suspension. */
  until: string | null;
  contestUntil: string;
  /** Notices that it answers. */
  notices: number;
  /** An automatic rule had found something. */
  automatic: boolean;
};

type Kind = "listing" | "photo" | "person";

const kindOf = ({ subject, listing }: StatementFacts): Kind =>
  listing && (subject === "listing" || subject === "photo") ? subject : "person";

const sentences = (...parts: readonly (string | false | null | undefined)[]) =>
  parts.filter((part) => !!part).join(" ");

/** What becomes of a listing that was never seen is said in other words than of one that was taken away. */
const actionKey = (facts: StatementFacts) =>
  facts.action === "remove" && facts.neverSeen && kindOf(facts) === "listing" ? "refuse" : facts.action;

function why(facts: StatementFacts, say: Say): string {
  const { clause, rule, ground, legalGround, passage, explanation } = facts;
  return sentences(
    say("why.facts", { facts: facts.facts }),
    passage && say("why.passage", { passage: onOneLine(passage) }),
    ground === "law" && legalGround
      ? say("why.law", { law: legalGround })
      : say("why.terms", { number: clauseNumber(clause), rule: rule.title }),
    explanation ?? (ground === "terms" && rule.says),
  );
}

const CONTENT_TOO: readonly Restriction[] = ["limit", "suspend"];

function scope(facts: StatementFacts, say: Say): string {
  const { action, until, cityName } = facts;
  const kind = kindOf(facts);
  const key = action === "remove" && kind === "photo" ? "removePhoto" : actionKey(facts);
  const taken =
    CONTENT_TOO.includes(action) && kind !== "person" && `${action}${kind === "listing" ? "Listing" : "Photo"}`;
  return sentences(
    say(`scope.${key}`, until ? { until } : {}),
    taken && say(`scope.${taken}`),
    say("scope.where", { city: cityName }),
  );
}

/** Of private messages no number is said: whoever wrote to one person only would know who reported. */
const reported = ({ subject, notices }: StatementFacts, say: Say) =>
  subject === "message" ? say("how.messages") : say("how.notices", { count: notices });

function how(facts: StatementFacts, say: Say): string {
  const { notices, automatic } = facts;
  return sentences(
    notices > 0 && reported(facts, say),
    automatic && say("how.automatic"),
    notices === 0 && !automatic && say("how.own"),
    say("how.person"),
  );
}

/** The reasons of a restriction, section by section, as the person reads them. */
export function draftStatement(facts: StatementFacts, say: Say): StatementText {
  const { action, listing, contestUntil } = facts;
  const kind = kindOf(facts);
  const removesPhoto = action === "remove" && kind === "photo";
  return {
    opening: say(`opening.${kind}.${actionKey(facts)}`, listing ? { ...listing } : {}),
    why: why(facts, say),
    scope: scope(facts, say),
    how: how(facts, say),
    contest: say("contest", { until: contestUntil }),
    next: say(removesPhoto ? "next.removePhoto" : `next.${action}`),
  };
}
