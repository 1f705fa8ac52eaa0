import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export type Relay = {
  port: number;
  /** Nobody answers at the port from now on; those who are there are cut. */
  cut: () => Promise<void>;
  /** Answers again, from another port. */
  turnTo: (port: number) => Promise<void>;
};

/** A port that stays while what is behind it moves: a database that is restarted elsewhere. */
export async function startRelay(target: number): Promise<Relay> {
  let behind = target;
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(behind, "127.0.0.1");
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket);
      socket.on("error", () => other.destroy()).on("close", () => other.destroy());
    }
    near.pipe(far).pipe(near);
  });
  const listen = async (port: number) => {
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
    return (server.address() as AddressInfo).port;
  };
  const port = await listen(0);
  return {
    port,
    cut: async () => {
      for (const socket of open) socket.destroy();
      open.clear();
      await new Promise((resolve) => server.close(resolve));
    },
    turnTo: async (next) => {
      behind = next;
      await listen(port);
    },
  };
}
