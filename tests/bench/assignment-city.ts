import { type Random, seededRandom } from "#db/seed/random.ts";
import type { AssignmentProblem } from "#lib/matching/assignment/problem.ts";
import { walkScore } from "#lib/matching/feasibility.ts";
import { DEFAULT_WEIGHTS } from "#lib/matching/weights.ts";
import { problemOf } from "../support/assignment-problems.ts";

export type CitySize = { requests: number; helpers: number };

const CANDIDATES = 20;
const QUARTIERS = 13;
const CATEGORIES = 19;
const CITY_M = { east: 6_000, north: 5_000 };
const SPREAD_M = 450;
const SQUARE_M = 250;

type Place = { east: number; north: number };
type Helper = Place & { categories: number[]; capacity: number; record: number };
/** Where people live and what they do: weights by index, a few of them much heavier than the rest. */
type Habits = { quartiers: (Place & { homes: number; needs: number })[]; offered: number[]; needed: number[] };

function drawHabits(random: Random): Habits {
  const quartiers = Array.from({ length: QUARTIERS }, () => ({
    east: random.next() * CITY_M.east,
    north: random.next() * CITY_M.north,
    homes: 0.3 + random.next(),
    needs: 0.3 + random.next(),
  }));
  const popularity = Array.from({ length: CATEGORIES }, (_, rank) => 1 / (1 + rank * 0.15));
  return { quartiers, offered: popularity, needed: random.shuffle(popularity) };
}

function drawIndex(random: Random, weights: readonly number[]): number {
  let left = random.next() * weights.reduce((sum, weight) => sum + weight, 0);
  const found = weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
  return Math.max(0, found);
}

function drawPlace(random: Random, { quartiers }: Habits, by: "homes" | "needs"): Place {
  const quartier = quartiers[
    drawIndex(
      random,
      quartiers.map((one) => one[by]),
    )
  ] ?? { east: 0, north: 0 };
  return { east: quartier.east + random.normal() * SPREAD_M, north: quartier.north + random.normal() * SPREAD_M };
}

const drawHelper = (random: Random, habits: Habits): Helper => ({
  ...drawPlace(random, habits, "homes"),
  categories: [...new Set([drawIndex(random, habits.offered), drawIndex(random, habits.offered)])],
  capacity: random.between(1, 3),
  record: 0.35 + 0.5 * random.next(),
});

const squareOf = (metres: number) => Math.floor(metres / SQUARE_M);
const squareKey = (category: number, east: number, north: number) => `${category} ${east} ${north}`;

/** Helpers by what they offer and by the square where they live. */
function indexHelpers(helpers: readonly Helper[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [at, { categories, east, north }] of helpers.entries()) {
    for (const category of categories) {
      const key = squareKey(category, squareOf(east), squareOf(north));
      const square = index.get(key);
      if (square) square.push(at);
      else index.set(key, [at]);
    }
  }
  return index;
}

/** Helpers of a category in ever wider rings of squares, until there are enough to choose from or it is too far to walk. */
function helpersNear(index: Map<string, number[]>, category: number, place: Place): number[] {
  const [east, north] = [squareOf(place.east), squareOf(place.north)];
  const found: number[] = [];
  for (let ring = 0; ring <= 12 && found.length < 3 * CANDIDATES; ring += 1) {
    for (let x = -ring; x <= ring; x += 1) {
      const step = Math.abs(x) === ring ? 1 : Math.max(1, 2 * ring);
      for (let y = -ring; y <= ring; y += step)
        found.push(...(index.get(squareKey(category, east + x, north + y)) ?? []));
    }
  }
  return found;
}

/**
 * A city on one day: people around thirteen quartiers, demand elsewhere than supply, in popular and in rare categories.
 * A request wants 1 to 4 helpers and has its 20 best candidates among those near; a helper takes 1 to 3 requests. Scores
 * are of the form of ours: words that fit more or less, the walk, the record. The same seed gives the same city.
 */
export function cityProblem({ requests, helpers: count }: CitySize, seed: number): AssignmentProblem {
  const random = seededRandom(seed);
  const habits = drawHabits(random);
  const helpers = Array.from({ length: count }, () => drawHelper(random, habits));
  const index = indexHelpers(helpers);
  const { pillars, walk } = DEFAULT_WEIGHTS;
  const drawRequest = () => {
    const place = drawPlace(random, habits, "needs");
    const pairs = helpersNear(index, drawIndex(random, habits.needed), place).map((helper) => {
      const { east, north, record } = helpers[helper] as Helper;
      const words = 0.5 + 0.5 * random.next();
      const way = walkScore(Math.hypot(east - place.east, north - place.north), walk);
      return { helper, score: words ** pillars.relevance * way ** pillars.feasibility * record ** pillars.record };
    });
    pairs.sort((one, other) => other.score - one.score);
    return { wanted: random.between(1, 4), pairs: pairs.slice(0, CANDIDATES) };
  };
  const capacity = helpers.map((helper) => helper.capacity);
  return problemOf(capacity, Array.from({ length: requests }, drawRequest));
}
