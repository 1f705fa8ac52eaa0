/** What a helper answers to an invitation by one tap: "Je peux", "Pas cette fois", "Pas ce genre de demande". */
export const HELPER_ANSWERS = ["can", "not_this_time", "not_this_kind"] as const;
export type HelperAnswer = (typeof HELPER_ANSWERS)[number];

/** How an invitation ends: by its helper, for want of an answer, or because the request needs nobody any more. */
export const INVITATION_ANSWERS = [...HELPER_ANSWERS, "expired", "withdrawn"] as const;
export type InvitationAnswer = (typeof INVITATION_ANSWERS)[number];
