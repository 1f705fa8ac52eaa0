import type { FramePoint } from "./frame.ts";

export type BoxSize = { width: number; height: number };
type Box = FramePoint & BoxSize;
const ROUNDS = 400;
/** Rounds in which boxes are also pulled back towards their places; in the others they only make room. */
const PULLED_ROUNDS = 250;
const PULL = 0.02;

/**
 * Moves boxes apart until none covers another, each as near its own place as that allows, and all inside an area.
 * Places and answers are centres. The answer depends on nothing but the arguments; when they cannot all fit, some
 * still touch.
 */
export function spreadBoxes(places: readonly Box[], area: BoxSize): FramePoint[] {
  const wanted = places.map((place) => ({ ...place }));
  for (const box of wanted) keepInside(box, area);
  const boxes = wanted.map((box) => ({ ...box }));
  for (let round = 0, moved = true; moved && round < ROUNDS; round++) {
    if (round < PULLED_ROUNDS) for (const [index, box] of boxes.entries()) pullBack(box, wanted[index] ?? box);
    moved = makeRoom(boxes, area);
  }
  return boxes.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
}

/** One round of moving apart; false when nothing touched. */
function makeRoom(boxes: readonly Box[], area: BoxSize): boolean {
  let moved = false;
  for (const [index, a] of boxes.entries()) {
    for (const b of boxes.slice(index + 1)) moved = pushApart(a, b) || moved;
    keepInside(a, area);
  }
  return moved;
}

function pullBack(moving: FramePoint, place: FramePoint): void {
  moving.x += (place.x - moving.x) * PULL;
  moving.y += (place.y - moving.y) * PULL;
}

/** Moves two boxes that overlap along the axis on which they overlap least. */
function pushApart(a: Box, b: Box): boolean {
  const [width, height] = [(a.width + b.width) / 2, (a.height + b.height) / 2];
  const overX = width - Math.abs(a.x - b.x);
  const overY = height - Math.abs(a.y - b.y);
  if (overX <= 0 || overY <= 0) return false;
  const axis = overX / width < overY / height ? "x" : "y";
  const shift = ((axis === "x" ? overX : overY) / 2) * (a[axis] <= b[axis] ? -1 : 1);
  a[axis] += shift;
  b[axis] -= shift;
  return true;
}

function keepInside(box: Box, area: BoxSize): void {
  box.x = Math.min(Math.max(box.x, box.width / 2), area.width - box.width / 2);
  box.y = Math.min(Math.max(box.y, box.height / 2), area.height - box.height / 2);
}
