import type { NextConfig } from "next";
import { PAGE_CACHE_CONTROL } from "./lib/http/keeping.ts";
import { resourceRewrites, sharedAddresses } from "./lib/i18n/resource-paths.ts";
import { addressesOf, frenchRewrites, PUBLIC_PAGES } from "./lib/i18n/routes.ts";
import {
  MAIL_PREVIEW_HEADERS,
  PICTURE_POLICY,
  SHARED_RESOURCE,
  securityHeaders,
} from "./lib/server/security-headers.ts";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // The type check is a step of its own in `npm test`, and the build needs neither it nor a database.
  typescript: { ignoreBuildErrors: true },
  // A made-up address must not leave a file on the disk; what is kept in memory has a bound.
  // A script file that somebody changed on its way does not run.
  experimental: { serverActions: { bodySizeLimit: "64kb" }, isrFlushToDisk: false, sri: { algorithm: "sha256" } },
  // Titles stand in the first HTML for everybody, not only for known robots.
  htmlLimitedBots: /.*/,
  images: { unoptimized: true },
  // It finds its own parts by itself.
  serverExternalPackages: ["mailparser"],
  async rewrites() {
    return {
      beforeFiles: [
        { source: "/.well-known/security.txt", destination: "/api/security-txt" },
        ...resourceRewrites(),
        ...frenchRewrites(),
      ],
      afterFiles: [],
      fallback: [{ source: "/:path*", destination: "/fr/:path*" }],
    };
  },
  async headers() {
    return [
      {
        source: "/:path*",
        headers: securityHeaders({
          tilesUrl: process.env.TILES_URL,
          development: process.env.NODE_ENV === "development",
        }),
      },
      // Browsers ask for it anew by themselves, and a cache between must not answer with an old one.
      { source: "/sw.js", headers: [{ key: "Cache-Control", value: "no-cache" }] },
      // A policy said here stands before one that a route says by itself.
      { source: "/photos/:path*", headers: [PICTURE_POLICY] },
      { source: "/api/:city/photos/:file", headers: [PICTURE_POLICY] },
      ...sharedAddresses().map((source) => ({ source, headers: [SHARED_RESOURCE] })),
      { source: "/api/:city/mail-preview", headers: MAIL_PREVIEW_HEADERS },
      ...PUBLIC_PAGES.flatMap(addressesOf).map((source) => ({
        source,
        headers: [{ key: "Cache-Control", value: PAGE_CACHE_CONTROL }],
      })),
    ];
  },
};

export default config;
