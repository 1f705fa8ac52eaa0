const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text of an address can be the id of something of ours: anything else is looked for nowhere. */
export function isId(text: string): boolean {
  return ID.test(text);
}
