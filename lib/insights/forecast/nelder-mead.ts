type Point = readonly number[];
type Corner = { at: Point; height: number };

const STEP = 0.25;
const NEAR = 1e-4;

const inBox = (at: Point): Point => at.map((x) => Math.min(1, Math.max(0, x)));
/** From one point by a share of the way to another: 0 is here, 1 there, below 0 the other way. */
const towards = (here: Point, there: Point, share: number): Point =>
  here.map((x, n) => x + share * ((there[n] as number) - x));
const meanOf = (points: readonly Point[]): Point =>
  (points[0] as Point).map((_, n) => points.reduce((sum, at) => sum + (at[n] as number), 0) / points.length);
const isSmall = ([best, ...others]: readonly Corner[]) =>
  others.every(({ at }) => at.every((x, n) => Math.abs(x - ((best as Corner).at[n] as number)) < NEAR));

/**
 * The lowest point of a function of numbers from 0 to 1 that a simplex finds from a start: Nelder and Mead, "A simplex method
 * for function minimization", The Computer Journal 7 (1965), with their coefficients 1, 2 and ½; a point outside is moved to
 * the border. It looks at about `most` points, compares heights and nothing else, and finds the same for the same.
 */
export function lowestPoint(heightAt: (at: Point) => number, start: Point, most: number): Point {
  let looks = 0;
  const look = (at: Point): Corner => {
    looks += 1;
    const inside = inBox(at);
    return { at: inside, height: heightAt(inside) };
  };
  const sorted = (corners: Corner[]) => corners.sort((a, b) => a.height - b.height);
  const moves = start.map((x, n) => look(start.with(n, x + STEP > 1 ? x - STEP : x + STEP)));
  let corners = sorted([look(start), ...moves]);

  /** Instead of the worst corner: one on the other side of the rest, farther or nearer; null if none is better. */
  const betterThan = (worst: Corner, rest: readonly Corner[]): Corner | null => {
    const middle = meanOf(rest.map(({ at }) => at));
    const across = look(towards(middle, worst.at, -1));
    if (across.height < (rest[0] as Corner).height) {
      const farther = look(towards(middle, worst.at, -2));
      return farther.height < across.height ? farther : across;
    }
    if (across.height < (rest.at(-1) as Corner).height) return across;
    const nearer = look(towards(middle, across.height < worst.height ? across.at : worst.at, 0.5));
    return nearer.height < Math.min(across.height, worst.height) ? nearer : null;
  };

  while (looks < most && !isSmall(corners)) {
    const rest = corners.slice(0, -1);
    const [best, worst] = [corners[0] as Corner, corners.at(-1) as Corner];
    const better = betterThan(worst, rest);
    corners = sorted(
      better ? [...rest, better] : [best, ...corners.slice(1).map(({ at }) => look(towards(best.at, at, 0.5)))],
    );
  }
  return (corners[0] as Corner).at;
}
