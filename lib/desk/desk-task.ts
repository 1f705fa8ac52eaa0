/**
 * Why an agent has to call somebody: `handed_over`: nobody could help with their request; `news`: something happened that
 * a person without e-mail has to be told; `call_back`: an agent promised to.
 */
export const DESK_TASK_KINDS = ["handed_over", "news", "call_back"] as const;
export type DeskTaskKind = (typeof DESK_TASK_KINDS)[number];

/** How a person agreed that the desk acts for them. */
export const CONSENT_KINDS = ["oral", "written"] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];
