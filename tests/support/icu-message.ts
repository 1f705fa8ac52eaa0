export type IcuArgument = { name: string; type: string };

const BRANCHED = ["plural", "select", "selectordinal"];

/** The index just after the brace that closes the one at `open`. */
function afterBlock(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === "{") depth += 1;
    if (text[at] === "}") depth -= 1;
    if (depth === 0) return at + 1;
  }
  throw new Error(`A brace of this message is never closed: ${text}`);
}

/** The texts in the braces of a message, those of the outer level only. */
function blocksOf(text: string): string[] {
  const blocks: string[] = [];
  for (let open = text.indexOf("{"); open >= 0; ) {
    const end = afterBlock(text, open);
    blocks.push(text.slice(open + 1, end - 1));
    open = text.indexOf("{", end);
  }
  return blocks;
}

/** The arguments that an ICU message asks for, in its branches too; `type` is `text` for a plain one. */
export function icuArguments(message: string): IcuArgument[] {
  return blocksOf(message).flatMap((block) => {
    const [name = "", type = "text", ...rest] = block.split(",").map((part) => part.trim());
    const branches = BRANCHED.includes(type) ? blocksOf(block).flatMap(icuArguments) : [];
    if (!BRANCHED.includes(type) && rest.length > 1) throw new Error(`What is this argument? {${block}}`);
    return [{ name, type }, ...branches];
  });
}

/** The names of the tags of a message. */
export function icuTags(message: string): string[] {
  return [...message.matchAll(/<([a-z]\w*)>/gi)].map(([, name]) => name ?? "");
}
