import "server-only";

const WIDTH = 12;

/** One readable line of the start-up: what, then how it went. */
export function say(what: string, how: string): void {
  console.log(`  ${what.padEnd(WIDTH)} ${how}`);
}

/** A line without a label. */
export function sayPlainly(line = ""): void {
  console.log(line);
}

/** A counter that rewrites its line on a terminal and prints a line per quarter elsewhere. */
export function progress(what: string): (done: number, total: number) => void {
  let quarter = -1;
  return (done, total) => {
    const reached = Math.floor((4 * done) / total);
    if (process.stdout.isTTY) {
      process.stdout.write(`\r  ${what.padEnd(WIDTH)} ${done} / ${total}${done === total ? "\n" : ""}`);
    } else if (reached > quarter) {
      say(what, `${done} / ${total}`);
    }
    quarter = Math.max(quarter, reached);
  };
}
