import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const MIGRATIONS_DIR = fileURLToPath(new URL("./migrations", import.meta.url));

const journalSchema = z.object({ entries: z.array(z.object({ tag: z.string().regex(/^\d{4}_[a-z0-9_]+$/) })) });

export type MigrationFile = { name: string; hash: string; statements: string[]; inTransaction: boolean };

function readMigrationFile(dir: string, name: string): MigrationFile {
  const text = readFileSync(join(dir, `${name}.sql`), "utf8").replaceAll("\r\n", "\n");
  return {
    name,
    hash: createHash("sha256").update(text).digest("hex"),
    statements: text.split("--> statement-breakpoint").filter((statement) => statement.trim() !== ""),
    // For `create index concurrently`, which PostgreSQL refuses inside a transaction.
    inTransaction: !text.startsWith("-- no-transaction"),
  };
}

/** The migrations of a folder, in the order of its journal. */
export function readMigrationFiles(dir: string = MIGRATIONS_DIR): MigrationFile[] {
  const journal = journalSchema.parse(JSON.parse(readFileSync(join(dir, "meta/_journal.json"), "utf8")));
  return journal.entries.map((entry) => readMigrationFile(dir, entry.tag));
}
