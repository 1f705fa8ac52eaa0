import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import type { ReactNode } from "react";
import { DEFAULT_LOCALE, isLocale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { env } from "#lib/server/env.ts";
import "../styles/globals.css";

const atkinson = localFont({
  src: "../fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2",
  weight: "200 800",
  display: "swap",
  variable: "--font-atkinson",
  fallback: ["Verdana", "sans-serif"],
});
/** The letters of other languages written with Latin ones, as Turkish: asked for by the pages that have one. */
const atkinsonExtended = localFont({
  src: "../fonts/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2",
  weight: "200 800",
  display: "swap",
  variable: "--font-atkinson-extended",
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: "unicode-range", value: "U+0100-02BA, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+20AD-20C0" }],
});

/** An address of nothing may look like a language: its page says in French that it does not exist. */
const knownLocale = (locale: string) => (isLocale(locale) ? locale : DEFAULT_LOCALE);

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export function generateStaticParams() {
  // Nothing is drawn during the build, which has no database: each page is stored at its first visit.
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = knownLocale((await params).locale);
  const brand = getTranslator(locale, "common")("brand");
  return {
    metadataBase: new URL(env().baseUrl),
    openGraph: { siteName: brand, type: "website", locale },
    title: { default: brand, template: `%s — ${brand}` },
    applicationName: brand,
    manifest: "/manifest.webmanifest",
    icons: { icon: "/icons/icon-32.png", apple: "/icons/apple-touch-icon.png" },
    appleWebApp: { title: brand },
    referrer: "strict-origin-when-cross-origin",
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf6ec" },
    { media: "(prefers-color-scheme: dark)", color: "#131b1a" },
  ],
  colorScheme: "light dark",
};

export default async function LocaleLayout({ children, params }: Props) {
  const { locale } = await params;
  return (
    <html lang={knownLocale(locale)} className={`${atkinson.variable} ${atkinsonExtended.variable}`}>
      <body>{children}</body>
    </html>
  );
}
