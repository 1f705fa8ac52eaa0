import "server-only";

const FIRST_MS = 5_000;
const LONGEST_MS = 300_000;

/** How long a mail server that does not answer is left alone. */
export type ServerRest = {
  /** When it is asked again; in the past while it answers. */
  until: () => Date;
  /** It did not answer: twice as long as the last time, five minutes at most. */
  away: (now: Date) => void;
  answered: () => void;
};

/** The rest of a server, as this process has seen it. */
export function createServerRest(): ServerRest {
  let until = new Date(0);
  let lastMs = 0;
  return {
    until: () => until,
    away: (now) => {
      // Those who asked at the same moment found the same: they count once.
      if (until > now) return;
      lastMs = lastMs === 0 ? FIRST_MS : Math.min(LONGEST_MS, lastMs * 2);
      until = new Date(now.getTime() + lastMs);
    },
    answered: () => {
      lastMs = 0;
      until = new Date(0);
    },
  };
}
