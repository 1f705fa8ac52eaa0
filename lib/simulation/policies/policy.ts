/*
 * What a policy does beside the list that everybody can browse. Each hook gets the instant as its last argument.
 */
import type { OpenRequest } from "../sim-city.ts";

export type Policy = {
  published: (open: OpenRequest, now: number) => void;
  /** Somebody who was invited said no. */
  refused: (open: OpenRequest, helper: number, now: number) => void;
  ended: (open: OpenRequest) => void;
  /** An instant that the policy asked for. */
  plan: (now: number) => void;
};

export const POLICIES = ["waves", "board", "nearest", "random"] as const;
export type PolicyName = (typeof POLICIES)[number];

const nothing = () => undefined;

/** Tells nobody anything. */
export const BOARD: Policy = { published: nothing, refused: nothing, ended: nothing, plan: nothing };
