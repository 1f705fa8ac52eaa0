import "server-only";
import type { MailBlock, MailItem } from "./mail-block.ts";

const lines = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join("\n");
const itemText = ({ title, text, link, note }: MailItem) => lines(`• ${title}`, text, note, link);

/** A block as plain text. A link stands alone on its line, so that every reader of mails finds where it ends. */
export function blockText(block: MailBlock): string {
  switch (block.type) {
    case "code":
      return block.code;
    case "choices":
      return block.choices.map(({ label, link }) => lines(label, link)).join("\n\n");
    case "link":
      return lines(block.label, block.link);
    case "items":
      return block.items.map(itemText).join("\n\n");
    default:
      return block.text;
  }
}
