import "server-only";
import { BackupError } from "../backup/backup-error.ts";
import { rowsOf } from "../backup/manifest.ts";
import { readBackup } from "../backup/read-backup.ts";
import { restoreBackup } from "../backup/restore-backup.ts";
import { env } from "../env.ts";
import { ensureDataDir } from "../launch/data-dir.ts";
import { sayPlainly } from "../launch/terminal.ts";
import { photoStorage } from "../photos/current-storage.ts";
import { runCommand } from "./run-command.ts";
import { withDatabase } from "./with-database.ts";

const USAGE =
  "Usage : npm run restore -- DOSSIER [--verifier] (dans la base vide de DATABASE_URL, ou de DATA_DIR ; --verifier ne fait que relire la sauvegarde)";
const words = process.argv.slice(2);
const isCheck = words.includes("--verifier");
const [dir, ...others] = words.filter((word) => word !== "--verifier");

/** `npm run restore -- DIR`: puts a backup into an empty database; `--verifier` reads it and changes nothing. */
async function run(): Promise<void> {
  if (!dir || dir.startsWith("-") || others.length > 0) throw new BackupError(USAGE);
  const backup = await readBackup(dir);
  const { manifest } = backup;
  const size = `${rowsOf(manifest)} lignes de ${manifest.tables.length} tables, ${manifest.photos ?? 0} photos`;
  sayPlainly(`Sauvegarde du ${manifest.createdAt} : ${size}, intacte.`);
  if (isCheck) return;
  const settings = env();
  ensureDataDir(settings.dataDir);
  const started = performance.now();
  await withDatabase(settings, { create: true }, (url) => restoreBackup(backup, { url, photos: photoStorage() }));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  sayPlainly(`Tout est restauré et comparé à la sauvegarde, en ${seconds} s.`);
  sayPlainly(
    "Avant d’ouvrir le service : npm run erasures:replay efface de nouveau qui est parti depuis la sauvegarde.",
  );
}

await runCommand(run);
