import "server-only";
import { isSecondLockShut } from "#db/app-role.ts";
import { type Connection, connection } from "#db/client.ts";
import { completeEnv, env, SettingError } from "../env.ts";

/**
 * The database of a command, as the owner of its tables: of `DATABASE_OWNER_URL`, or of `DATABASE_URL` where that is the owner's.
 * Throws `SettingError` for the application's login, which would find private tables empty and say that all is done.
 */
export async function ownerConnection(): Promise<Connection> {
  const { databaseOwnerUrl } = env();
  if (databaseOwnerUrl) completeEnv({ DATABASE_URL: databaseOwnerUrl });
  const opened = connection();
  if (!(await isSecondLockShut(opened.sql))) return opened;
  await opened.close();
  throw new SettingError("DATABASE_OWNER_URL manque : cette commande travaille comme propriétaire des tables.");
}
