import { describe, expect, test } from "vitest";
import { composeMail } from "#lib/server/mail/compose-mail.ts";

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
});
