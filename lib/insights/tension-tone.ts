import type { Tone } from "./drawing.ts";
import { type Tension, type TensionStep, tensionStep } from "./tension.ts";

const FILLS = ["div-1", "div-2", "div-3", "div-4", "div-5"] as const satisfies readonly Tone[];
const TEXTS = ["on-div-1", "on-div-2", "on-div-3", "on-div-4", "on-div-5"] as const satisfies readonly Tone[];

/** How a tension is coloured, what is written on it, and whether it has the sign of a strong shortage. */
export type TensionTone = { fill: Tone; text: Tone; isStrong: boolean };

function stepTone(step: TensionStep): TensionTone {
  return { fill: FILLS[step], text: TEXTS[step], isStrong: step === 4 };
}

export function tensionTone(tension: Tension): TensionTone {
  return tension.masked ? { fill: "masked", text: "ink", isStrong: false } : stepTone(tensionStep(tension.ratio));
}
