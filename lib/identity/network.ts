const V4 = /^(?:::ffff:)?((?:\d{1,3}\.){3}\d{1,3})$/i;
const V6 = /^[0-9a-f:]+$/i;

/** The first four groups of an IPv6 address, which one household shares. */
function prefix64(address: string): string {
  const [head = "", tail = ""] = address.split("::");
  const left = head.split(":").filter(Boolean);
  const right = tail.split(":").filter(Boolean);
  const zeros = address.includes("::") ? Array(Math.max(0, 8 - left.length - right.length)).fill("0") : [];
  const groups = [...left, ...zeros, ...right].slice(0, 4);
  return groups.map((group) => Number.parseInt(group, 16).toString(16)).join(":");
}

/** The network of an address: the whole of an IPv4 one, the /64 of an IPv6 one; null when it is not an address. */
export function networkOf(address: string): string | null {
  const text = address.trim();
  const v4 = V4.exec(text)?.[1];
  if (v4) return v4;
  return V6.test(text) && text.includes(":") ? `${prefix64(text)}::/64` : null;
}
