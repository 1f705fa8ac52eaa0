import { benchFaults } from "./faults.ts";
import { benchGround } from "./ground.ts";
import { benchInsights } from "./insights.ts";
import { benchMatching } from "./matching.ts";
import { benchMessages } from "./messages.ts";
import { benchModeration } from "./moderation.ts";
import { benchNotifications } from "./notifications.ts";
import { benchRestore } from "./restore.ts";
import { UsageError } from "./usage-error.ts";
import { benchWeb } from "./web.ts";

/** A benchmark prints its table on standard error as it goes, and gives what `--json` prints. */
const BENCHES: Record<string, (flags: readonly string[]) => Promise<object>> = {
  faults: benchFaults,
  ground: benchGround,
  insights: benchInsights,
  matching: benchMatching,
  messages: benchMessages,
  moderation: benchModeration,
  notifications: benchNotifications,
  restore: benchRestore,
  web: benchWeb,
};

const [name = "", ...flags] = process.argv.slice(2);
const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
if (bench) {
  const result = await bench(flags).catch((error: unknown) => {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    process.exit(2);
  });
  console.log(JSON.stringify(result, null, flags.includes("--json") ? 0 : 2));
  process.exit(0);
} else {
  console.error(`usage: npm run bench -- NAME [--json], where NAME is one of: ${Object.keys(BENCHES).join(", ")}`);
  process.exitCode = 1;
}
