import "server-only";
import { sayPlainly } from "./terminal.ts";

const ACCOUNTS = [
  ["camille@demo.example", "habitante, Chaprais"],
  ["nermin@demo.example", "habitant, Palente"],
  ["moderation@demo.example", "modération"],
  ["mairie@demo.example", "agent de la ville"],
  ["admin@demo.example", "administration"],
] as const;

/** How to come in as one of the people of the example. */
export function sayDemoAccounts(baseUrl: string): void {
  sayPlainly();
  sayPlainly("Comptes de démonstration :");
  for (const [email, who] of ACCOUNTS) sayPlainly(`  ${email.padEnd(26)} ${who}`);
  sayPlainly(`Pour entrer : ouvrez ${baseUrl}/connexion, donnez l’une de ces adresses,`);
  sayPlainly(`puis lisez le message reçu sur ${baseUrl}/demo/courrier.`);
  sayPlainly("Pour arrêter : Ctrl-C.");
}
