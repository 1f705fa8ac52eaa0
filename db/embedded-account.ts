import { execFileSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { userInfo } from "node:os";

/** Who runs the embedded PostgreSQL: it refuses to run as root. `null` is whoever runs this program. */
export type ServerAccount = { uid: number; gid: number } | null;

const SETPRIV = "/usr/bin/setpriv";

function idOf(user: string): ServerAccount {
  try {
    const read = (flag: string) => Number(execFileSync("id", [flag, user], { encoding: "utf8", stdio: "pipe" }));
    return { uid: read("-u"), gid: read("-g") };
  } catch {
    return null;
  }
}

/** The account that owns, or will own, a cluster: an existing directory keeps its owner. Throws when root has none to lend. */
export function accountFor(clusterDir: string): ServerAccount {
  if (userInfo().uid !== 0) return null;
  if (existsSync(clusterDir)) {
    const { uid, gid } = statSync(clusterDir);
    if (uid !== 0) return { uid, gid };
  }
  const account = idOf("postgres") ?? idOf("nobody");
  if (!account) {
    throw new Error("PostgreSQL refuse de tourner en root et aucun compte « postgres » ou « nobody » n’existe.");
  }
  return account;
}

export type Command = { file: string; args: string[]; uid?: number; gid?: number };

/**
 * The way to run a PostgreSQL program as that account. On Linux it is also stopped when this process dies, and a lent
 * account may go through the directories of root (a clone or a DATA_DIR below a private folder).
 */
export function commandAs(account: ServerAccount, program: string, args: string[]): Command {
  if (!existsSync(SETPRIV)) {
    return { file: program, args, ...account };
  }
  const lent = account
    ? [
        "--securebits=+no_setuid_fixup",
        `--reuid=${account.uid}`,
        `--regid=${account.gid}`,
        "--clear-groups",
        "--inh-caps=-all,+dac_override",
        "--ambient-caps=-all,+dac_override",
        "--bounding-set=-all,+dac_override",
      ]
    : [];
  return { file: SETPRIV, args: ["--pdeathsig=INT", ...lent, program, ...args] };
}
