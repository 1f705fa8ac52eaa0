import "server-only";
import type { MailBlock, MailItem } from "./mail-block.ts";
import { layoutPiece } from "./mail-layout.ts";

/** Whether the next button is the first of its mail, the only filled one. */
type Buttons = { first: boolean };

function button(label: string, link: string, buttons: Buttons): string {
  const html = layoutPiece(buttons.first ? "main" : "other", { label, link });
  buttons.first = false;
  return html;
}

function itemHtml({ title, text, link, note }: MailItem): string {
  return [
    link === null ? layoutPiece("item", { title }) : layoutPiece("itemLinked", { title, link }),
    text && layoutPiece("itemText", { text }),
    note && layoutPiece("itemNote", { text: note }),
    layoutPiece("itemEnd"),
  ].join("");
}

function blockHtml(block: MailBlock, orOpen: string, buttons: Buttons): string {
  switch (block.type) {
    case "code":
      return layoutPiece("code", { text: block.code }) + layoutPiece("codeEnd");
    case "choices": {
      const html = block.choices.map(({ label, link }) => button(label, link, buttons)).join("");
      return html + layoutPiece("buttonsEnd");
    }
    case "link":
      return button(block.label, block.link, buttons) + layoutPiece("address", { orOpen, link: block.link });
    case "items":
      return layoutPiece("items") + block.items.map(itemHtml).join("") + layoutPiece("itemsEnd");
    default:
      return layoutPiece(block.type, { text: block.text });
  }
}

/** The blocks of a mail as HTML, each in its row. */
export function blocksHtml(blocks: readonly MailBlock[], orOpen: string): string {
  const buttons = { first: true };
  return blocks.map((block) => blockHtml(block, orOpen, buttons)).join("");
}
