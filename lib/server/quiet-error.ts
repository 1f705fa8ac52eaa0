import "server-only";

/**
 * What a log may say of an error: what kind it is and where it was thrown, nothing of what it was about.
 * `state`: the code of PostgreSQL, of Node or of ours; a log calls nothing `code`, as the codes of sign-in mails.
 */
export type QuietError = { type: string; state?: string; constraint?: string; digest?: string; at: string[] };

const FRAMES = 12;
const WORDS = ["code", "constraint_name", "digest"] as const;

function wordsOf(error: Error): Partial<Record<(typeof WORDS)[number], string>> {
  const said = WORDS.map((name) => [name, (error as unknown as Record<string, unknown>)[name]] as const);
  // A code of ours, of Node or of PostgreSQL; anything longer was not meant to be one.
  return Object.fromEntries(said.filter(([, word]) => typeof word === "string" && /^[\w.@-]{1,64}$/.test(word)));
}

/**
 * An error without its message. That of a query quotes all its values, that of PostgreSQL the one that it could not read, and that
 * of a mail server the address: names, links and telephone numbers among them. Of its causes, the last one says most.
 */
export function quietError(thrown: unknown): QuietError {
  if (!(thrown instanceof Error)) return { type: typeof thrown, at: [] };
  let root = thrown;
  while (root.cause instanceof Error) root = root.cause;
  const { code: state, constraint_name: constraint, digest } = { ...wordsOf(thrown), ...wordsOf(root) };
  const at = (thrown.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const type = root === thrown ? thrown.name : `${thrown.name} < ${root.name}`;
  return {
    type,
    ...(state && { state }),
    ...(constraint && { constraint }),
    ...(digest && { digest }),
    at: at.slice(0, FRAMES).map((line) => line.trim()),
  };
}

/** A line as it may be printed: without the values that a query was given. */
const quietText = (text: string) => text.replace(/Failed query:[\s\S]*/, "Failed query");

const quiet = (word: unknown) => {
  if (typeof word === "string") return quietText(word);
  return word instanceof Error ? JSON.stringify(quietError(word)) : word;
};

/** From here on, what the framework prints of errors by itself says nothing of what they were about either. */
export function quietConsole(target: Pick<Console, "error" | "warn"> = console): void {
  for (const level of ["error", "warn"] as const) {
    const print = target[level].bind(target);
    target[level] = (...words: unknown[]) => print(...words.map(quiet));
  }
}
