import { defineConfig } from "vitest/config";

const reactServer = ["react-server", "module", "node", "development|production"];

export default defineConfig({
  test: {
    // An explicit time zone forgotten anywhere shows up at once: no city of ours is at +05:45.
    env: { TZ: "Asia/Kathmandu", LOG_LEVEL: "silent" },
    setupFiles: ["tests/support/strict-console.ts"],
    restoreMocks: true,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: [
            "tests/lib/**/*.test.{ts,tsx}",
            "tests/components/**/*.test.{ts,tsx}",
            "tests/architecture.test.ts",
          ],
          exclude: ["tests/lib/server/**"],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        resolve: { conditions: reactServer },
        ssr: { resolve: { conditions: reactServer, externalConditions: ["react-server", "node"] } },
        test: {
          name: "database",
          include: ["tests/db/**/*.test.ts", "tests/lib/server/**/*.test.{ts,tsx}", "tests/app/**/*.test.{ts,tsx}"],
          globalSetup: ["tests/support/template-database.ts"],
          server: { deps: { inline: ["server-only"] } },
          execArgv: ["--conditions=react-server"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
