import "server-only";
import { DEMO_ACCOUNTS } from "#db/seed/demo-accounts.ts";
import type { Role } from "#lib/identity/role.ts";
import { sayPlainly } from "./terminal.ts";

const ROLE_NAMES: Record<Role, string> = {
  resident: "habitant·e",
  moderator: "modération",
  agent: "agent de la ville",
  admin: "administration",
};

/** How to come in as one of the people of the example. */
export function sayDemoAccounts(baseUrl: string): void {
  sayPlainly();
  sayPlainly("Comptes de démonstration :");
  for (const { email, firstName, role } of DEMO_ACCOUNTS) {
    sayPlainly(`  ${email.padEnd(26)} ${firstName}, ${ROLE_NAMES[role]}`);
  }
  sayPlainly(`Pour entrer : ouvrez ${baseUrl}/connexion, donnez l’une de ces adresses,`);
  sayPlainly(`puis lisez le message reçu sur ${baseUrl}/demo/courrier.`);
  sayPlainly("Pour arrêter : Ctrl-C.");
}
