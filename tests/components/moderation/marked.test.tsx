import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Marked } from "#components/moderation/marked.tsx";

const shown = (text: string, marks: { start: number; end: number; number: number }[]) =>
  renderToStaticMarkup(<Marked text={text} marks={marks} locale="fr" />);

test("a passage is marked by a line of its own, and leads to why by its number", () => {
  const html = shown("Appelez le 06 12, ou 15 €.", [
    { start: 11, end: 16, number: 2 },
    { start: 21, end: 25, number: 3 },
  ]);
  expect(html).toBe(
    'Appelez le <mark class="mark-2 nb">06 12</mark><a class="nr" href="#motif-2" aria-label="passage 2">2</a>' +
      ', ou <mark class="mark-3 nb">15 €</mark><a class="nr" href="#motif-3" aria-label="passage 3">3</a>.',
  );
});

test("what somebody wrote is text, within a passage and around it", () => {
  const probe = `<script>alert(1)</script><img src=x onerror="alert(2)">`;
  const html = shown(`${probe}${probe}`, [{ start: 0, end: probe.length, number: 1 }]);
  expect(html).not.toMatch(/<script|<img/);
  expect(html.match(/&lt;script&gt;/g)).toHaveLength(2);
});

test("a long passage may be broken over lines, a short one not", () => {
  expect(shown("x".repeat(60), [{ start: 0, end: 60, number: 1 }])).toContain('<mark class="mark-1">');
  expect(shown("une\nligne", [{ start: 0, end: 9, number: 1 }])).toContain('<mark class="mark-1">');
});
