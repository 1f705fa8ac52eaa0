import "server-only";
import { SchemaError } from "#db/schema-version.ts";
import { env, SettingError } from "../env.ts";
import { killGroups } from "./child-group.ts";
import { COMMANDS } from "./commands.ts";
import { Lifecycle } from "./lifecycle.ts";
import { StartError } from "./start-error.ts";

type CommandName = keyof typeof COMMANDS;
const TITLES: Record<CommandName, string> = {
  demo: "Coup de main, démonstration",
  dev: "Coup de main, développement",
  start: "Coup de main",
  worker: "Coup de main, tâches de fond",
};

function commandNamed(name = ""): CommandName {
  if (Object.hasOwn(COMMANDS, name)) return name as CommandName;
  throw new StartError(`Commande inconnue « ${name} » : ${Object.keys(COMMANDS).join(", ")}.`);
}

/** Someone who starts the program reads one sentence; a fault of ours shows its whole trace. */
function explain(error: unknown): string {
  const expected = error instanceof StartError || error instanceof SettingError || error instanceof SchemaError;
  if (expected) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function giveUp(): void {
  console.error("L’arrêt prend trop de temps : ce qui reste est tué.");
  killGroups();
  process.exit(1);
}

async function main(): Promise<void> {
  const name = commandNamed(process.argv[2]);
  console.log(TITLES[name]);
  await new Lifecycle().run((life) => COMMANDS[name](life, env()), giveUp);
}

try {
  await main();
  process.exit(0);
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}
