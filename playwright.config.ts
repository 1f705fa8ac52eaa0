import { defineConfig } from "@playwright/test";
import { chromiumLaunch } from "./tests/e2e/support/chromium.ts";

const launchOptions = await chromiumLaunch();

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  globalSetup: "./tests/e2e/support/demo-server.ts",
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    baseURL: process.env.E2E_BASE_URL ?? "http://localhost",
    launchOptions,
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    // Recording costs as much as the tests; `npx playwright test --trace on` shows what one of them did.
    trace: "off",
  },
  projects: [
    { name: "browser", testIgnore: "**/*.no-script.spec.ts" },
    { name: "no-script", testMatch: "**/*.no-script.spec.ts", use: { javaScriptEnabled: false } },
  ],
});
