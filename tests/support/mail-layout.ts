import { readFile } from "node:fs/promises";
import mjml2html from "mjml-core";
import preset from "mjml-preset-core";

/** What `lib/server/mail/mail-layout-html.ts` has to hold: the layout as MJML makes it, small, a line for each part. */
export async function compiledMailLayout(): Promise<string> {
  const source = await readFile("lib/server/mail/mail-layout.mjml", "utf8");
  const { html } = await mjml2html(source, {
    presets: [preset],
    keepComments: false,
    validationLevel: "strict",
    fonts: {},
  });
  const small = html
    .replace(/\s+/g, " ")
    .replace(/([>{};:]) (?=[<\w.#@:])| (?=[{}])/g, "$1")
    .replaceAll(' style=""', "");
  // Where a link opens is the affair of who shows the mail: a mail program, or our pages in a frame.
  const parts = small
    .replaceAll(`" >`, `">`)
    .replaceAll(` target="_blank"`, "")
    .replace(/\s?\[\[/g, "\n[[")
    .replaceAll("]] ", "]]")
    .trim();
  return `import "server-only";

/** Made from \`mail-layout.mjml\` by MJML, when a developer changes it: nothing of MJML is needed to send a mail. */
export const MAIL_LAYOUT_HTML = \`${parts}\`;
`;
}
