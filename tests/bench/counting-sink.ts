import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/*
 * A mail server in a process of its own that keeps nothing of a mail but its Message-ID, how often it came and when it came
 * last. Its parent asks for them with any message.
 */
const arrived = new Map<string, number>();

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["AUTH", "STARTTLS"],
  disableReverseLookup: true,
  onData(stream, _session, callback) {
    let head = "";
    stream.on("data", (chunk: Buffer) => {
      if (head.length < 16_384) head += chunk.toString("latin1");
    });
    stream.on("end", () => {
      const id = /^message-id: *<([^@>]+)/im.exec(head)?.[1] ?? "";
      arrived.set(id, (arrived.get(id) ?? 0) + 1);
      process.send?.({ arrived: id, at: Date.now() });
      callback();
    });
  },
});
server.on("error", () => {});
server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.server.address() as AddressInfo).port }));
process.on("message", () => process.send?.({ counts: [...arrived] }));
process.on("disconnect", () => process.exit(0));
