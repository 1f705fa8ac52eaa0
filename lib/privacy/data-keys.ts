/** A key by which columns are encrypted: 256 bits in base64, and the short name by which a sealed value says that it needs it. */
export type DataKey = { id: string; base64: string };

const KEY = /^([a-z0-9]{1,16}):([A-Za-z0-9+/]{43}=)$/;

/** Reads `DATA_KEYS`: `id:base64,…`, the current one first; null for anything else, and for two keys of one name. */
export function parseDataKeys(text: string): readonly DataKey[] | null {
  const keys = text.split(",").flatMap((part) => {
    const [, id, base64] = KEY.exec(part.trim()) ?? [];
    return id && base64 ? [{ id, base64 }] : [];
  });
  const isWhole = keys.length === text.split(",").length;
  return isWhole && new Set(keys.map(({ id }) => id)).size === keys.length ? keys : null;
}
