import type { NextConfig } from "next";
import { frenchRewrites } from "./lib/i18n/routes.ts";
import { securityHeaders } from "./lib/server/security-headers.ts";

const config: NextConfig = {
  output: "standalone",
  poweredByHeader: false,
  reactStrictMode: true,
  // The type check is a step of its own in `npm test`, and the build needs neither it nor a database.
  typescript: { ignoreBuildErrors: true },
  experimental: { serverActions: { bodySizeLimit: "64kb" } },
  images: { unoptimized: true },
  async rewrites() {
    return {
      beforeFiles: [{ source: "/.well-known/security.txt", destination: "/api/security-txt" }, ...frenchRewrites()],
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
    ];
  },
};

export default config;
