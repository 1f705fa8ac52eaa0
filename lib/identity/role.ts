export const ROLES = ["resident", "moderator", "agent", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** Roles that act for the city: shorter sessions, and every reading of private content is logged. */
export function isStaff(role: Role): boolean {
  return role !== "resident";
}
