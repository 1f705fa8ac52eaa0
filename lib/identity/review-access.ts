import type { Role } from "./role.ts";

const REVIEW_ROLES: readonly Role[] = ["moderator", "admin"];

/** Who decides what the city shows. */
export function reviewsTexts({ role }: { role: Role }): boolean {
  return REVIEW_ROLES.includes(role);
}
