import type { FramePoint } from "./frame.ts";

export type BoxSize = { width: number; height: number };
const ROUNDS = 400;
const PULL = 0.02;

/**
 * Moves the centres of boxes of one size apart until none covers another, each as near its own place as that allows,
 * and all inside an area. The answer depends on nothing but the arguments. When they cannot all fit, some still touch.
 */
export function spreadBoxes(places: readonly FramePoint[], box: BoxSize, area: BoxSize): FramePoint[] {
  const boxes = places.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, place] of places.entries()) pullBack(boxes[index], place);
    let moved = false;
    for (const [index, a] of boxes.entries()) {
      for (const b of boxes.slice(index + 1)) moved = pushApart(a, b, box) || moved;
      keepInside(a, box, area);
    }
    if (!moved && round > 0) break;
  }
  return boxes.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
}

function pullBack(moving: FramePoint | undefined, place: FramePoint): void {
  if (!moving) return;
  moving.x += (place.x - moving.x) * PULL;
  moving.y += (place.y - moving.y) * PULL;
}

/** Moves two boxes that overlap along the axis on which they overlap least. */
function pushApart(a: FramePoint, b: FramePoint, box: BoxSize): boolean {
  const overX = box.width - Math.abs(a.x - b.x);
  const overY = box.height - Math.abs(a.y - b.y);
  if (overX <= 0 || overY <= 0) return false;
  const axis = overX / box.width < overY / box.height ? "x" : "y";
  const shift = ((axis === "x" ? overX : overY) / 2) * (a[axis] <= b[axis] ? -1 : 1);
  a[axis] += shift;
  b[axis] -= shift;
  return true;
}

function keepInside(moving: FramePoint, box: BoxSize, area: BoxSize): void {
  moving.x = Math.min(Math.max(moving.x, box.width / 2), area.width - box.width / 2);
  moving.y = Math.min(Math.max(moving.y, box.height / 2), area.height - box.height / 2);
}
