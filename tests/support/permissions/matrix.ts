import { expect } from "vitest";
import type { Row } from "./area.ts";
import { type Base, SECRET } from "./base.ts";
import { type Comer, comerOf, suspendedFor } from "./comers.ts";
import type { Ledger, Touch } from "./ledger.ts";
import { type Answer, PEOPLE, type Person } from "./people.ts";
import { type Heard, tryDoor } from "./try-door.ts";
import { unknownThings } from "./unknown-things.ts";

/** What the rows of an area are tried in. `made` is what the area prepared. */
export type Arena = { world: Base; made: object; ledger: Ledger; comeAs: (who: Comer["who"]) => void };
type Tried = { answer: Answer; said: string };

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const same = <Value>(value: Value) => value;

/** What somebody was given, judged by what it holds, or by whether something changed. */
function judged(row: Row, { answer, said }: Heard, touched: readonly Touch[], world: Base): Answer {
  const isGiven = (answer === "given" || answer === "elsewhere") && row.sent.gives?.(said, world);
  if (isGiven) return "done";
  if (answer !== "given") return answer;
  if (row.sent.gives) return "nothing";
  const isReading = row.kind === "page" || row.name === "GET" || row.name === "HEAD";
  return isReading || touched.length > 0 ? "done" : "nothing";
}

/** Nothing changes for whoever is refused, and nothing of another city for anybody. */
function expectKept(row: Row, answer: Answer, touched: readonly Touch[], { city }: Comer, label: string): void {
  const changed = touched.filter(({ name }) => !(row.sent.noted && answer === "nothing" && name === "audit_entries"));
  if (answer !== "done") expect(changed, `${label} is answered ${answer}: nothing changes`).toEqual([]);
  const abroad = touched.filter((touch) => touch.city !== null && touch.city !== city.id);
  if (!row.sent.beyond) expect(abroad, `${label} changes their city alone`).toEqual([]);
}

async function tryAs(person: Person, row: Row, arena: Arena, swap: typeof same): Promise<Tried> {
  const { world, ledger } = arena;
  const comer = comerOf(person, row.may, world);
  arena.comeAs(comer.who);
  const suspended = person === "suspended" ? suspendedFor(row.may, world).id : null;
  if (suspended) await ledger.setSuspended(suspended, true);
  const heard = await tryDoor({ row, world, comer, swap });
  const touched = await ledger.putBack();
  if (suspended) await ledger.setSuspended(suspended, false);
  const answer = judged(row, heard, touched, world);
  expectKept(row, answer, touched, comer, `${person} at ${row.name} of ${row.file}`);
  return { answer, said: heard.said };
}

/**
 * Tries a row as each person. Gives what each was answered, and how many tries that were; whoever is refused finds the same
 * where there is nothing, and reads nothing of the owner's.
 */
export async function tryRow(row: Row, arena: Arena): Promise<{ answers: Record<string, Answer>; cells: number }> {
  const answers: Record<string, Answer> = {};
  let cells = 0;
  let isOfSomething = true;
  for (const person of PEOPLE) {
    const { answer, said } = await tryAs(person, row, arena, same);
    answers[person] = answer;
    cells += 1;
    if (answer !== "done") expect(said, `${person} reads nothing of the owner's`).not.toContain(SECRET);
    if (!isOfSomething) continue;
    const unknown = unknownThings(arena.made);
    const without = await tryAs(person, row, arena, unknown.swap);
    isOfSomething = unknown.found();
    if (!isOfSomething) continue;
    cells += 1;
    expect(without.answer, `${person} does nothing with what does not exist`).not.toBe("done");
    if (answer === "done" || row.sent.tells) continue;
    expect(without.answer, `${person} cannot tell what is not theirs from what does not exist`).toBe(answer);
    const masked = (text: string) => unknown.mask(text).replace(ID, "…");
    if (answer !== "nothing") expect(masked(without.said), `${person} is told the same`).toBe(masked(said));
  }
  return { answers, cells };
}
