import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answerAddress, startAddressServer } from "#tests/support/address-server.ts";
import { CLIENT, startIdentityProvider } from "#tests/support/identity-provider.ts";
import { launchDemo } from "#tests/support/launched-app.ts";

/** One application for the whole run. Playwright wants a default export here, and hands the variables to its workers. */
export default async function startDemoServer(): Promise<() => Promise<void>> {
  const addresses = await startAddressServer(answerAddress);
  const idp = await startIdentityProvider();
  idp.set({ sub: "e2e-resident", claims: { birthdate: "1980-05-17" } });
  const app = await launchDemo({
    TILES_URL: "",
    ADDRESS_URL: addresses.url,
    RESIDENT_OIDC_ISSUER: idp.issuer,
    RESIDENT_OIDC_CLIENT_ID: CLIENT.id,
    RESIDENT_OIDC_CLIENT_SECRET: CLIENT.secret,
  });
  idp.open([`${app.baseUrl}/api/auth/callback/residents`]);
  const sessions = mkdtempSync(join(tmpdir(), "coup-de-main-sessions-"));
  process.env.E2E_BASE_URL = app.baseUrl;
  process.env.E2E_DATA_DIR = app.dataDir;
  process.env.E2E_SESSIONS_DIR = sessions;
  return async () => {
    const code = await app.stop();
    await addresses.close();
    await idp.close();
    rmSync(sessions, { recursive: true, force: true });
    if (code !== 0) throw new Error(`the application ended with code ${code}:\n${app.output()}`);
  };
}
