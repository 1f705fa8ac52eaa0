import postgres from "postgres";

/** The role as which the application works: it owns no table, so that row security holds for it. */
export const APP_ROLE = "coup_de_main_app";
const SCHEMAS = ["public", "pgboss"];

/**
 * Gives the role of the application what it needs of a database, as its owner; makes the role where that is allowed. To be called
 * after the migrations and the tables of the jobs. False when there is no such role and none can be made.
 */
export async function grantToApp(ownerUrl: string): Promise<boolean> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    if (!(await ensureRole(sql))) return false;
    await sql.begin(async (tx) => {
      for (const schema of SCHEMAS) {
        await tx.unsafe(`grant usage on schema ${schema} to ${APP_ROLE}`);
        await tx.unsafe(`grant select, insert, update, delete on all tables in schema ${schema} to ${APP_ROLE}`);
        await tx.unsafe(`grant usage, select on all sequences in schema ${schema} to ${APP_ROLE}`);
      }
      await tx.unsafe(`revoke insert, update, delete on schema_migrations from ${APP_ROLE}`);
      await tx.unsafe(`revoke update, delete on audit_entries from ${APP_ROLE}`);
    });
    return true;
  } finally {
    await sql.end();
  }
}

async function ensureRole(sql: postgres.Sql): Promise<boolean> {
  const [found] = await sql`select from pg_roles where rolname = ${APP_ROLE}`;
  if (found) return true;
  const [own] = await sql`select rolcreaterole or rolsuper as may from pg_roles where rolname = current_user`;
  if (!own?.may) return false;
  await sql.unsafe(`create role ${APP_ROLE} nologin`);
  await sql.unsafe(`grant ${APP_ROLE} to current_user with set true, inherit false`);
  return true;
}

/** An address with which its login works as the application from the first query on; null when it may not become that role. */
export async function asAppRole(url: string): Promise<string | null> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const [row] = await sql`
      select (select pg_has_role(current_user, oid, 'SET') from pg_roles where rolname = ${APP_ROLE}) as may`;
    if (!row?.may) return null;
    const changed = new URL(url);
    changed.searchParams.set("options", `-c role=${APP_ROLE}`);
    // In an address, "+" is a plus sign to PostgreSQL's clients.
    changed.search = changed.search.replaceAll("+", "%20");
    return changed.href;
  } finally {
    await sql.end();
  }
}

/** Whether row security holds for the role of a connection. */
export async function isSecondLockShut(sql: postgres.Sql): Promise<boolean> {
  const [row] = await sql`select row_security_active(to_regclass('messages')) as active`;
  return row?.active === true;
}
