import type { Role } from "./role.ts";

const DESK_ROLES: readonly Role[] = ["agent", "admin"];

/** Who works at the city's desk. */
export function worksAtDesk({ role }: { role: Role }): boolean {
  return DESK_ROLES.includes(role);
}
