import type { NextConfig } from "next";

const c: NextConfig = {
  output: "standalone",
  poweredByHeader: false,
  async rewrites() {
    return {
      beforeFiles: [
        { source: "/:city([a-z][a-z-]{2,})", destination: "/fr/:city" },
        { source: "/:city([a-z][a-z-]{2,})/annonces", destination: "/fr/:city/listings" },
        { source: "/:city([a-z][a-z-]{2,})/mes", destination: "/fr/:city/mine" },
      ],
      afterFiles: [],
      fallback: [],
    };
  },
};
export default c;
