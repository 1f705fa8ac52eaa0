const CLIENT = Symbol.for("react.client.reference");
const ELEMENTS = [Symbol.for("react.transitional.element"), Symbol.for("react.element")];

type Props = Record<string, unknown>;
type Element = { type: unknown; props: Props };
type Component = ((props: Props) => unknown) & { $$typeof?: symbol };

const isElement = (node: object): node is Element => ELEMENTS.includes((node as { $$typeof: symbol }).$$typeof);

/** What wraps a component: `memo` and `forwardRef`. */
function unwrapped(type: unknown): unknown {
  const { type: inner, render } = type as { type?: unknown; render?: unknown };
  return inner ?? render ?? null;
}

async function readElement({ type, props }: Element, said: string[]): Promise<void> {
  const component = typeof type === "object" && type !== null ? unwrapped(type) : type;
  const isClient = (component as Component | null)?.$$typeof === CLIENT;
  if (typeof component !== "function" || isClient) return read(props, said);
  return read(await (component as Component)(props), said);
}

async function readObject(node: object, said: string[]): Promise<void> {
  if (node instanceof Date) said.push(node.toISOString());
  else if (isElement(node)) await readElement(node, said);
  else if (Symbol.iterator in node) for (const one of node as Iterable<unknown>) await read(one, said);
  else for (const value of Object.values(node)) await read(value, said);
}

async function read(given: unknown, said: string[]): Promise<void> {
  const node = await given;
  if (typeof node === "string" || typeof node === "number") said.push(String(node));
  else if (typeof node === "object" && node !== null) await readObject(node, said);
}

/**
 * All that a page sends to a browser, as text: its words, its attributes, and what it hands to components that run there.
 * Every component of the server is called, one after the other; what one of them throws is thrown.
 */
export async function readPage(page: unknown): Promise<string> {
  const said: string[] = [];
  await read(page, said);
  return said.join("\n");
}
