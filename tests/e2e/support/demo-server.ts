import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answerAddress, startAddressServer } from "#tests/support/address-server.ts";
import { launchDemo } from "#tests/support/launched-app.ts";

/** One application for the whole run. Playwright wants a default export here, and hands the variables to its workers. */
export default async function startDemoServer(): Promise<() => Promise<void>> {
  const addresses = await startAddressServer(answerAddress);
  const app = await launchDemo({ TILES_URL: "", ADDRESS_URL: addresses.url });
  const sessions = mkdtempSync(join(tmpdir(), "coup-de-main-sessions-"));
  process.env.E2E_BASE_URL = app.baseUrl;
  process.env.E2E_DATA_DIR = app.dataDir;
  process.env.E2E_SESSIONS_DIR = sessions;
  return async () => {
    const code = await app.stop();
    await addresses.close();
    rmSync(sessions, { recursive: true, force: true });
    if (code !== 0) throw new Error(`the application ended with code ${code}:\n${app.output()}`);
  };
}
