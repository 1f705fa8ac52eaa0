import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { QuickExit } from "#components/shell/quick-exit.tsx";
import { LOCALES } from "#lib/i18n/locale.ts";

test.each(LOCALES)(
  "without a script it is a link to another site, which is not told where one comes from (%s)",
  (locale) => {
    const html = renderToStaticMarkup(<QuickExit locale={locale} />);
    expect(html).toMatch(/<a [^>]*href="https:\/\/[^"]+"/);
    expect(html).toContain('rel="noreferrer"');
    expect(html).not.toContain("target=");
  },
);
