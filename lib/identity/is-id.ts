import { ID_PATTERN } from "#lib/ids/id-pattern.ts";

const ID = new RegExp(`^${ID_PATTERN}$`);

/** Whether a text of an address can be the id of something of ours: anything else is looked for nowhere. */
export function isId(text: string): boolean {
  return ID.test(text);
}
