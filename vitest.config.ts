import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { clientReferences } from "./tests/support/permissions/client-references.ts";

/** What `server-only` is on a server; Node itself gets the condition through `execArgv`. */
const serverOnly = { "server-only": fileURLToPath(import.meta.resolve("server-only").replace("index.js", "empty.js")) };

const react = (file: string) => fileURLToPath(import.meta.resolve("react")).replace(/index\.js$/, file);
/** As in Next's own build, what draws on the server is written by React's half for it. */
const drawnOnServer = {
  "react/jsx-runtime": react("jsx-runtime.react-server.js"),
  "react/jsx-dev-runtime": react("jsx-dev-runtime.react-server.js"),
};

export default defineConfig({
  test: {
    // An explicit time zone forgotten anywhere shows up at once: no city of ours is at +05:45.
    env: {
      TZ: "Asia/Kathmandu",
      LOG_LEVEL: "silent",
      // Of nothing but tests.
      DATA_KEYS: "t1:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
      AUTH_SECRET: "for tests only, thirty-two characters",
      // Tests of the second step switch it on.
      STAFF_SECOND_FACTOR: "off",
      // Vite has a variable of this name.
      BASE_URL: "http://localhost:3000",
      DATA_DIR: join(tmpdir(), "coup-de-main-test-data"),
    },
    setupFiles: ["tests/support/strict-console.ts", "tests/support/next-globals.ts"],
    restoreMocks: true,
    // Half of the time went into starting a worker for each file. What a file leaves in a module, another must bear.
    isolate: false,
    // Most of the time is spent waiting for PostgreSQL: one worker leaves a machine of two cores idle.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: [
            "tests/lib/**/*.test.{ts,tsx}",
            "tests/components/**/*.test.{ts,tsx}",
            "tests/app/**/*.test.tsx",
            "tests/architecture.test.ts",
            "tests/proxy.test.ts",
            "tests/design/**/*.test.ts",
            "tests/docs/**/*.test.ts",
            "tests/audit/**/*.test.ts",
          ],
          exclude: ["tests/lib/server/**"],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        plugins: [clientReferences()],
        resolve: { alias: { ...serverOnly, ...drawnOnServer } },
        test: {
          name: "database",
          include: [
            "tests/db/**/*.test.ts",
            "tests/lib/server/**/*.test.{ts,tsx}",
            "tests/app/**/*.test.ts",
            "tests/enumeration.test.ts",
            "tests/exchange-permissions.test.ts",
            "tests/permissions*.test.ts",
            "tests/form-actions.test.ts",
            "tests/cross-site.test.ts",
            "tests/fuzz.test.ts",
            "tests/location-attack.test.ts",
            "tests/races.test.ts",
          ],
          setupFiles: ["tests/support/next-request.ts"],
          globalSetup: ["tests/support/template-database.ts"],
          execArgv: ["--conditions=react-server"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
