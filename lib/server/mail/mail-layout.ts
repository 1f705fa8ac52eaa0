import "server-only";
import { MAIL_LAYOUT_HTML } from "./mail-layout-html.ts";

/** Literal HTML at even places, names of slots at odd ones. */
type Piece = readonly string[];

const SLOT = /\{\{(\w+)\}\}/;
/** Those that stand behind `href`. */
const LINKS: readonly string[] = ["link", "preferences", "unsubscribe"];
const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function cutLayout(html: string): Map<string, Piece> {
  const [start = "", ...named] = html.split(/\n?\[\[(\w+)\]\]/);
  const pieces = new Map<string, Piece>([["start", start.split(SLOT)]]);
  for (let at = 0; at < named.length; at += 2) pieces.set(named[at] ?? "", (named[at + 1] ?? "").split(SLOT));
  return pieces;
}

/** Cut once for all mails of a process: what is left to do for each of them is to join strings. */
const PIECES = cutLayout(MAIL_LAYOUT_HTML);

function filled(slot: string, value: string | undefined): string {
  if (value === undefined) throw new Error(`a mail has no value for ${slot}`);
  if (LINKS.includes(slot) && !/^https?:\/\//i.test(value))
    throw new Error(`a mail links to no web address in ${slot}`);
  const escaped = value.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? "");
  return slot === "text" ? escaped.replace(/\r?\n/g, "<br>") : escaped;
}

/**
 * A piece of `mail-layout.mjml` with its slots filled. Values are plain text, and never looked at again: a value that
 * looks like a slot stays as it is. Throws when a slot has no value, or a link is none of the web.
 */
export function layoutPiece(name: string, values: Record<string, string> = {}): string {
  const piece = PIECES.get(name);
  if (!piece) throw new Error(`no piece ${name} in the layout of mails`);
  return piece.map((part, at) => (at % 2 === 0 ? part : filled(part, values[part]))).join("");
}
