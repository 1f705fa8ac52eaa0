import "server-only";
import { createServer } from "node:net";
import { StartError } from "./start-error.ts";

const REASONS: Record<string, (port: number, host: string) => string> = {
  EADDRINUSE: (port) =>
    `Le port ${port} est déjà occupé par un autre programme : arrêtez-le, ou choisissez un autre port, par exemple PORT=${port === 65_535 ? 3000 : port + 1}.`,
  EACCES: (port) => `Le port ${port} demande des droits que ce compte n’a pas : choisissez PORT au-dessus de 1023.`,
  EADDRNOTAVAIL: (_, host) => `HOST=${host} n’est pas une adresse de cette machine.`,
  ENOTFOUND: (_, host) => `HOST=${host} n’est pas une adresse de cette machine.`,
};

async function listenOnce(port: number, host: string): Promise<void> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen({ port, host, exclusive: true }, resolve);
  });
  await new Promise((resolve) => server.close(resolve));
}

/** Throws `StartError` unless this program could listen there now. */
export async function assertPortFree(port: number, host: string): Promise<void> {
  try {
    await listenOnce(port, host);
  } catch (cause) {
    const reason = REASONS[(cause as NodeJS.ErrnoException).code ?? ""];
    if (!reason) throw cause;
    throw new StartError(reason(port, host), { cause });
  }
}
