/**
 * What is told to a requester, with its date: `nobody` to ask at a step, which is passed over, `desk`: the city has it,
 * some neighbours `asked`, `helped` by one who can, `taken` by an agent. Within one plan they happen in this order.
 * `resumed`: that help fell away, and the search goes on.
 */
export const LADDER_EVENTS = ["nobody", "desk", "asked", "helped", "taken", "resumed"] as const;
export type LadderEventCode = (typeof LADDER_EVENTS)[number];

/** Where the search for help stands: going on, `helped` (somebody can, nobody else is asked), or `ended` with its request. */
export const DISPATCH_STATES = ["open", "helped", "ended"] as const;
export type DispatchState = (typeof DISPATCH_STATES)[number];
