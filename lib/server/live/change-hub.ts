import "server-only";
import { type Connection, connection } from "#db/client.ts";

type Hub = { of: Connection; followers: Map<string, Set<() => void>> };

const shared = globalThis as typeof globalThis & { coupDeMainHubs?: Map<string, Hub> };

/** Hears of each thing that changes, by its id, and of each time that hearing begins. */
type Listen = (client: Connection["sql"], onChange: (id: string) => void, onListening: () => void) => void;

function startHub(of: Connection, listen: Listen): Hub {
  const followers: Hub["followers"] = new Map();
  listen(
    of.sql,
    (id) => {
      for (const onChange of followers.get(id) ?? []) onChange();
    },
    // What happened while nobody listened was not heard: everybody looks.
    () => {
      for (const some of followers.values()) for (const onChange of some) onChange();
    },
  );
  return { of, followers };
}

/**
 * A function that calls `onChange` whenever a thing may have something new, until what it returns is called. One connection
 * listens for this process, however many things are followed and whatever module asks.
 */
export function changeHub(name: string, listen: Listen): (id: string, onChange: () => void) => () => void {
  const hub = () => {
    shared.coupDeMainHubs ??= new Map();
    const of = connection();
    const known = shared.coupDeMainHubs.get(name);
    const right = known?.of === of ? known : startHub(of, listen);
    shared.coupDeMainHubs.set(name, right);
    return right;
  };
  return (id, onChange) => {
    const { followers } = hub();
    const some = followers.get(id) ?? new Set();
    followers.set(id, some.add(onChange));
    return () => {
      some.delete(onChange);
      if (some.size === 0 && followers.get(id) === some) followers.delete(id);
    };
  };
}
