import "server-only";
import { logger } from "../logger.ts";

/** Texts as the body of an answer: the next one is made when the browser has taken the last, and none once it has left. */
export function textStream(texts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          const { value, done } = await texts.next();
          if (done) controller.close();
          else controller.enqueue(encoder.encode(value));
        } catch (error) {
          // The answer has begun: cut off, so that nobody takes a part for the whole.
          logger.error({ error: error instanceof Error ? error.name : "unknown" }, "download cut off");
          controller.error(error);
        }
      },
      async cancel() {
        await texts.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
