import "server-only";
import { join } from "node:path";
import { BackupError } from "../backup/backup-error.ts";
import { rowsOf } from "../backup/manifest.ts";
import { writeBackup } from "../backup/write-backup.ts";
import { env } from "../env.ts";
import { sayPlainly } from "../launch/terminal.ts";
import { runCommand } from "./run-command.ts";
import { withDatabase } from "./with-database.ts";

const USAGE =
  "Usage : npm run backup -- DOSSIER (un dossier nouveau ; la base est celle de DATABASE_URL, ou de DATA_DIR)";
const [dir, ...others] = process.argv.slice(2);

/** `npm run backup -- DIR`: everything of the database, and the photos of the disk, at one moment, while the service goes on. */
async function run(): Promise<void> {
  if (!dir || dir.startsWith("-") || others.length > 0) throw new BackupError(USAGE);
  const settings = env();
  const photos = settings.s3 ? null : join(settings.dataDir, "photos");
  const started = performance.now();
  const manifest = await withDatabase(settings, { create: false }, (url) => writeBackup(dir, { url, photos }));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  sayPlainly(
    `${rowsOf(manifest)} lignes de ${manifest.tables.length} tables sauvegardées dans ${dir} en ${seconds} s.`,
  );
  sayPlainly(
    manifest.photos === null
      ? "Photos : elles sont dans le seau S3, à sauvegarder de son côté."
      : `Photos : ${manifest.photos} fichiers.`,
  );
  sayPlainly("Ni réglages ni secrets (AUTH_SECRET, clés) n’y sont : gardez-les à part.");
}

await runCommand(run);
