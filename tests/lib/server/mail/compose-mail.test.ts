import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TOPICS } from "#lib/notifications/topic.ts";
import { composeMail } from "#lib/server/mail/compose-mail.ts";
import type { MailBlock } from "#lib/server/mail/mail-block.ts";

const context = { locale: "fr", city: { name: "Besançon" }, footer: null } as const;

describe("composeMail", () => {
  test("says the same words as text and as HTML", () => {
    const { text, html } = composeMail("Objet", [{ type: "text", text: "Merci à vous." }], context);
    for (const words of ["Bonjour,", "Merci à vous.", "Ville de Besançon"]) {
      expect(text).toContain(words);
      expect(html).toContain(words);
    }
  });

  test("escapes every value", () => {
    const evil = `<script>alert("1")</script>'&`;
    const { html } = composeMail(
      evil,
      [
        { type: "text", text: evil },
        { type: "note", text: evil },
        { type: "code", code: evil },
        { type: "link", label: evil, link: `https://x.example/"onclick='alert(1)'>` },
      ],
      { locale: "fr", city: { name: evil }, footer: null },
    );
    expect(html).not.toContain("<script");
    expect(html).not.toMatch(/href="[^"]*"onclick/);
    expect(html).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;");
  });

  test("keeps a subject on one line", () => {
    const { subject } = composeMail("Objet\r\nBcc: tous@x.example\u2028fin", [], context);
    expect(subject).toBe("Objet Bcc: tous@x.example fin");
  });

  test("gives a list of mails the first sentence, and not the greeting", () => {
    const { html } = composeMail("Objet", [{ type: "text", text: `${"é".repeat(130)} & fin` }], context);
    expect(html).toContain(`overflow:hidden;">${"é".repeat(120)}</div>`);
  });

  test("fills one button only, the first", () => {
    const link = "https://x.example/";
    const choices = [
      { label: "Oui", link },
      { label: "Non", link },
    ];
    const blocks: MailBlock[] = [
      { type: "choices", choices },
      { type: "link", label: "Voir", link },
    ];
    const { html } = composeMail("Objet", blocks, context);
    expect(html.match(/class="main"/g)).toHaveLength(1);
    expect(html.match(/class="other"/g)).toHaveLength(2);
    expect(html.indexOf('class="main"')).toBeLessThan(html.indexOf("Non"));
  });

  test("lists things with or without a link, a text, a note", () => {
    const items = [
      { title: "Une", text: "Battant", link: "https://x.example/1", note: "bientôt" },
      { title: "Deux", text: "", link: null },
    ];
    const { text, html } = composeMail("Objet", [{ type: "items", items }], context);
    expect(text).toContain("• Une\nBattant\nbientôt\nhttps://x.example/1\n\n• Deux\n\n");
    expect(html).toContain('<a href="https://x.example/1"');
    expect(html).toContain("<strong>Deux</strong></li>");
  });

  test.each(TOPICS)("says at the foot why one has it and where to change that (%s)", (topic) => {
    const footer = { topic, preferences: "https://x.example/choix?a=1&b=2", unsubscribe: "https://x.example/stop" };
    const { text, html } = composeMail("Objet", [], { ...context, footer });
    for (const link of [footer.preferences, footer.unsubscribe]) expect(text.split("\n")).toContain(link);
    expect(html).toContain('href="https://x.example/choix?a=1&amp;b=2"');
    expect(html).toContain('href="https://x.example/stop"');
    expect(html).toContain("Vous recevez ce message parce qu");
  });

  test.each(["javascript:alert(1)", "data:text/html,x", "//x.example", "", " https://x.example"])(
    "links to the web only, not to %j",
    (link) => {
      expect(() => composeMail("Objet", [{ type: "link", label: "Voir", link }], context)).toThrow("no web address");
    },
  );
});

test("whatever is written stays words: no tag, no attribute, no slot of the layout", () => {
  const words = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("{{text}}", "{{link}}", "[[foot]]", "\n[[why]]", '"><b>', "</td>", "<!--", "$&", "$1", "&amp;"),
    fc.array(fc.constantFrom("{", "}", "[", "]", "<", ">", "text", "link", '"', "'")).map((parts) => parts.join("")),
  );
  const plain = (text: string) => composeMail("o", [{ type: "text", text }], { ...context, city: { name: "" } }).html;
  const frame = plain("").split(/<[^>]*>/).length;
  const unescaped = (html: string) =>
    html
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&#39;", "'")
      .replaceAll("&amp;", "&");
  fc.assert(
    fc.property(words, (text) => {
      const html = plain(text).replaceAll("<br>", "\n");
      expect(html.split(/<[^>]*>/)).toHaveLength(frame);
      expect(unescaped(html)).toContain(text.replaceAll("\r\n", "\n").replaceAll("<br>", "\n"));
    }),
  );
});
