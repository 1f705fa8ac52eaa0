/** A state of the queue as an event of a stream: whatever it holds is one line of data. */
export function queueFrame(view: unknown): string {
  return `event: queue\ndata: ${JSON.stringify(view)}\n\n`;
}
