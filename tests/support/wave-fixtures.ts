import type { HelperLoad } from "#lib/matching/waves/helper-load.ts";
import type { WavePair } from "#lib/matching/waves/wave-pair.ts";
import type { WaveRequest } from "#lib/matching/waves/wave-plan.ts";

/** Tuesday morning in Besançon. */
export const WAVE_NOW = new Date("2026-11-24T10:00:00+01:00");
export const PARIS = "Europe/Paris";

export function waveRequest(id: string, overrides: Partial<WaveRequest> = {}): WaveRequest {
  return {
    id,
    category: "shopping",
    urgency: "flexible",
    neededOn: null,
    publishedAt: WAVE_NOW,
    step: "near",
    since: WAVE_NOW,
    waves: 0,
    openUntil: [],
    needed: 1,
    askedHelpers: [],
    ...overrides,
  };
}

/** A near pair of the same category that may be proposed. */
export function wavePair(requestId: string, helperId: string, overrides: Partial<WavePair> = {}): WavePair {
  return {
    requestId,
    helperId,
    offerId: `offer-${helperId}`,
    score: 0.6,
    closeness: 1,
    walkM: 400,
    remote: false,
    proposed: true,
    ...overrides,
  };
}

/** A helper who was never asked and gives three hands a week. */
export function helperLoad(id: string, overrides: Partial<HelperLoad> = {}): HelperLoad {
  return {
    id,
    capacityLeft: 3,
    unanswered: 0,
    invitedToday: 0,
    invitedThisWeek: 0,
    wantedPerWeek: 7,
    lastInvitedAt: null,
    muted: [],
    ...overrides,
  };
}
