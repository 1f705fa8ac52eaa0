import type { MetadataRoute } from "next";
import { DEFAULT_LOCALE } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

/** What a phone needs to put the site on its home screen; an iPhone notifies only what stands there. */
export default function manifest(): MetadataRoute.Manifest {
  const t = getTranslator(DEFAULT_LOCALE, "push");
  const name = getTranslator(DEFAULT_LOCALE, "common")("brand");
  return {
    name,
    short_name: name,
    description: t("manifest"),
    lang: DEFAULT_LOCALE,
    id: "/",
    start_url: "/",
    scope: "/",
    display: "standalone",
    background_color: "#faf6ec",
    theme_color: "#faf6ec",
    icons: [
      { src: "/icons/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icons/icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "/icons/maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  };
}
