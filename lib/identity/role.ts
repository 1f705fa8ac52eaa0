export const ROLES = ["resident", "moderator", "agent", "admin"] as const;
export type Role = (typeof ROLES)[number];
