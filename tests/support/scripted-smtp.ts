import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";

/** The moments at which a server may fail, in the order of a delivery. `body`: the first lines of the mail have come. */
const MOMENTS = ["greeting", "ehlo", "mail", "rcpt", "data", "body", "message"] as const;
export type Moment = (typeof MOMENTS)[number];

/** A reply such as "550 no such mailbox"; `close` without one, or after it; or nothing at all. */
type Answer = { reply?: string; close?: boolean };

const USUAL: Record<Moment, Answer> = {
  greeting: { reply: "220 test.example ESMTP" },
  ehlo: { reply: "250 test.example" },
  mail: { reply: "250 ok" },
  rcpt: { reply: "250 ok" },
  data: { reply: "354 go on" },
  body: {},
  message: { reply: "250 taken" },
};

export type ScriptedSmtp = {
  url: string;
  /** What clients sent, line by line, commands and mails. */
  lines: string[];
  connections: () => number;
  close: () => Promise<void>;
};

type Script = Partial<Record<Moment, Answer | ((count: number) => Answer)>>;

/** One connection: what it hears, and at which moments it has to answer. */
function listen(socket: Socket, lines: string[], answer: (moment: Moment) => void): void {
  let rest = "";
  let inMail = false;
  const command = (line: string) => {
    const verb = line.slice(0, 4).toLowerCase();
    const moment = MOMENTS.find((each) => each === verb);
    if (moment) answer(moment);
    else socket.write(verb === "quit" ? "221 bye\r\n" : "250 ok\r\n");
    inMail = verb === "data";
    if (inMail) socket.once("data", () => answer("body"));
  };
  const ofMail = (line: string) => {
    inMail = line !== ".";
    if (!inMail) answer("message");
  };
  socket.on("data", (chunk) => {
    const parts = (rest + chunk.toString("utf8")).split("\r\n");
    rest = parts.pop() ?? "";
    for (const line of parts) {
      lines.push(line);
      if (inMail) ofMail(line);
      else command(line);
    }
  });
}

/** A mail server that fails as a test wants: one answer for a moment, or one that depends on how often it has come. */
export async function startScriptedSmtp(script: Script): Promise<ScriptedSmtp> {
  const lines: string[] = [];
  const sockets = new Set<Socket>();
  const counts = new Map<Moment, number>();
  let connections = 0;

  function answer(socket: Socket, moment: Moment): void {
    const count = (counts.get(moment) ?? 0) + 1;
    counts.set(moment, count);
    const scripted = script[moment] ?? USUAL[moment];
    const { reply, close } = typeof scripted === "function" ? scripted(count) : scripted;
    if (reply) socket.write(`${reply}\r\n`);
    if (close && reply) socket.end();
    else if (close) socket.destroy();
  }

  const server = createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => {});
    listen(socket, lines, (moment) => answer(socket, moment));
    answer(socket, "greeting");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    lines,
    connections: () => connections,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      if (!server.listening) return;
      server.close();
      await once(server, "close");
    },
  };
}
