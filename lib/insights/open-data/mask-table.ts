/*
 * Which numbers of a table with totals are masked: those that few people are behind, and as many others as it takes that
 * nobody can compute them from what is left (A. Hundepool et al., "Statistical Disclosure Control", Wiley 2012, chapter 4;
 * L. H. Cox, "Suppression methodology and statistical disclosure control", Journal of the American Statistical Association
 * 75, 1980). The others are found one after the other, each by the cheapest way through the table, and those that turn
 * out to be needless at the end are shown again.
 */
import { LEAST_PEOPLE } from "../tension.ts";
import { Circulation, type Place, type Side } from "./circulation.ts";
import { type CountedCell, isSensitive } from "./count-figures.ts";

/**
 * A number that few people are behind could as well be this much more, and this much less or nothing: whoever is one of them
 * learns no more than others. Of what is masked for its sake, so many values more are possible than one.
 */
export const PROTECTION = LEAST_PEOPLE - 1;

/**
 * Whom a table has to withstand: whoever knows nothing else, of every masked number, and whoever knows as well in which lines
 * nothing happened, of those that few people are behind.
 */
type Attacker = { knows: (place: Place) => boolean };

const OUTSIDER: Attacker = { knows: () => false };
const SIDES: readonly Side[] = ["more", "less"];

/** What is lost with a number that is masked for the sake of others: totals say the most, and what they say is used most. */
const COST = { number: 1, lineTotal: 40, total: 400 } as const;

class MaskedTable {
  readonly masked: boolean[][];
  readonly #cells: readonly (readonly CountedCell[])[];
  readonly #circulation: Circulation;
  readonly #insider: Attacker;
  readonly #places: readonly Place[];

  constructor(cells: readonly (readonly CountedCell[])[]) {
    this.#cells = cells;
    this.masked = cells.map((row) => row.map(isSensitive));
    this.#circulation = new Circulation(cells.map((row) => row.map(({ count }) => count)));
    const isEmptyRow = cells.map((row) => row.at(-1)?.count === 0);
    const isEmptyColumn = (cells.at(-1) ?? []).map(({ count }) => count === 0);
    const inEmptyLine = ({ row, column }: Place) => (isEmptyRow[row] || isEmptyColumn[column]) ?? false;
    this.#insider = { knows: inEmptyLine };
    this.#places = cells.flatMap((row, at) => row.map((_, column) => ({ row: at, column })));
  }

  readonly isMasked = ({ row, column }: Place) => this.masked[row]?.[column] ?? false;
  readonly #countAt = ({ row, column }: Place) => this.#cells[row]?.[column]?.count ?? 0;

  #isSensitive({ row, column }: Place): boolean {
    const cell = this.#cells[row]?.[column];
    return cell !== undefined && isSensitive(cell);
  }

  #set({ row, column }: Place, masked: boolean): void {
    const line = this.masked[row];
    if (line) line[column] = masked;
  }

  #cost(place: Place): number {
    const isLineTotal = place.row === this.#cells.length - 1 || place.column === (this.#cells[0]?.length ?? 0) - 1;
    if (!isLineTotal) return COST.number + Math.log(1 + this.#countAt(place));
    const isTotal = place.row === this.#cells.length - 1 && place.column === (this.#cells[0]?.length ?? 0) - 1;
    return isTotal ? COST.total : COST.lineTotal + Math.log(1 + this.#countAt(place));
  }

  /** How far an attacker must hold a number for possible, to one side. */
  #wanted(place: Place, side: Side): number {
    return side === "more" ? PROTECTION : Math.min(PROTECTION, this.#countAt(place));
  }

  #reach(place: Place, attacker: Attacker, side: Side): number {
    const cost = (row: number, column: number) =>
      this.isMasked({ row, column }) && !attacker.knows({ row, column }) ? 0 : null;
    return this.#circulation.move(place, side, this.#wanted(place, side), cost);
  }

  #isProtected(place: Place, attacker: Attacker): boolean {
    const [more, less] = [this.#reach(place, attacker, "more"), this.#reach(place, attacker, "less")];
    if (!this.#isSensitive(place)) return more + less >= PROTECTION;
    return more >= this.#wanted(place, "more") && less >= this.#wanted(place, "less");
  }

  /** Masks what it takes that a masked number is protected. */
  #protect(place: Place, attacker: Attacker): void {
    const cost = (row: number, column: number) => {
      if (attacker.knows({ row, column })) return null;
      return this.isMasked({ row, column }) ? 0 : this.#cost({ row, column });
    };
    for (const side of SIDES) {
      this.#circulation.move(place, side, this.#wanted(place, side), cost, (used) => this.#set(used, true));
    }
  }

  /** Each masked number, with each attacker from whom it has to be kept. */
  *#cases(): Generator<[Place, Attacker]> {
    for (const place of this.#places) {
      if (!this.isMasked(place)) continue;
      yield [place, OUTSIDER];
      if (this.#isSensitive(place) && !this.#insider.knows(place)) yield [place, this.#insider];
    }
  }

  #isProtectedEverywhere(): boolean {
    for (const one of this.#cases()) if (!this.#isProtected(...one)) return false;
    return true;
  }

  /** Masks others until all that is masked is protected: at the latest when everything is. */
  complete(): void {
    // What was masked last has to be protected, too.
    for (let changed = true; changed; ) {
      changed = false;
      for (const one of this.#cases()) {
        if (this.#isProtected(...one)) continue;
        this.#protect(...one);
        changed = true;
      }
    }
  }

  /** Shows again what was masked for others and is not needed, the most telling first. */
  reduce(): void {
    const others = this.#places.filter((place) => this.isMasked(place) && !this.#isSensitive(place));
    for (const place of others.sort((a, b) => this.#cost(b) - this.#cost(a))) {
      this.#set(place, false);
      if (!this.#isProtectedEverywhere()) this.#set(place, true);
    }
  }
}

/** A table of numbers, its totals last in each line, as it may be published: null is masked. */
export function maskTable(cells: readonly (readonly CountedCell[])[]): (number | null)[][] {
  const table = new MaskedTable(cells);
  table.complete();
  table.reduce();
  return cells.map((row, at) => row.map(({ count }, column) => (table.isMasked({ row: at, column }) ? null : count)));
}
