import type { Role } from "./role.ts";

/** Who moderates a city. */
export const MODERATION_ROLES: readonly Role[] = ["moderator", "admin"];

/** Who reads what residents report, and decides what the city shows of their words. */
export function moderates({ role }: { role: Role }): boolean {
  return MODERATION_ROLES.includes(role);
}
