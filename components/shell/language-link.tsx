"use client";

import { usePathname } from "next/navigation";
import { Icon } from "#components/ui/icon.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { otherLanguagePath } from "#lib/i18n/other-language.ts";

type Props = { locale: Locale; label: string; title: string };

/** The same page in the other language. */
export function LanguageLink({ locale, label, title }: Props) {
  const other = locale === "fr" ? "en" : "fr";
  return (
    <a href={otherLanguagePath(usePathname(), other)} hrefLang={other} lang={other} aria-label={title}>
      <Icon name="lang" />
      {label}
    </a>
  );
}
