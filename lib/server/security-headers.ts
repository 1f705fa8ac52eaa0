const DEFAULT_TILES = "https://data.geopf.fr";

/** The origin that map tiles come from: the only other host that a page may load from. Empty without tiles. */
function tilesOrigin(tilesUrl: string): string {
  return URL.canParse(tilesUrl) ? new URL(tilesUrl).origin : "";
}

type PolicyOptions = {
  tilesUrl?: string | undefined;
  nonce?: string;
  /** Digests of the inline scripts of a page that is the same for everybody, as `scriptDigests` gives them. */
  digests?: readonly string[];
  development?: boolean;
  /** Where a form may lead beside this site: issuers of identity, as they are set. */
  issuers?: readonly (string | undefined)[];
};

const originsOf = (addresses: readonly (string | undefined)[]) =>
  addresses.flatMap((address) => (address && URL.canParse(address) ? [new URL(address).origin] : []));

function scriptSources({ nonce, digests = [], development }: PolicyOptions): string {
  const own = nonce ? `'nonce-${nonce}' 'strict-dynamic'` : ["'self'", ...digests].join(" ");
  if (!development) return own;
  // What draws a page anew while it is written is inline and computed.
  return nonce ? `${own} 'unsafe-eval'` : "'self' 'unsafe-inline' 'unsafe-eval'";
}

/**
 * The Content Security Policy of a page. With a nonce, only scripts that carry it run. Without one, files of this site run
 * and the inline scripts whose digests are named: none, unless `lib/server/web` adds those of the page.
 */
export function contentSecurityPolicy(options: PolicyOptions): string {
  const { tilesUrl = DEFAULT_TILES, development = false, issuers = [] } = options;
  return [
    "default-src 'self'",
    `script-src ${scriptSources(options)}`,
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: ${tilesOrigin(tilesUrl)}`.trim(),
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "frame-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    // Browsers follow a form to where its answer leads.
    ["form-action 'self'", ...originsOf(issuers)].join(" "),
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Of a picture that anybody may have sent, opened by itself: it can do nothing. */
export const PICTURE_POLICY = { key: "Content-Security-Policy", value: "default-src 'none'; sandbox" };

/** Of a mail that our own page shows in a frame: its own styles, and nothing else. */
export const MAIL_PREVIEW_HEADERS = [
  {
    key: "Content-Security-Policy",
    value: "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox",
  },
  { key: "X-Frame-Options", value: "SAMEORIGIN" },
];

/** Of what other sites are meant to show: pictures of shared listings, feeds and open data. */
export const SHARED_RESOURCE = { key: "Cross-Origin-Resource-Policy", value: "cross-origin" };

/** Headers of every answer; pages behind a session get a stricter policy from `proxy.ts`. */
export function securityHeaders({
  tilesUrl,
  development = false,
}: {
  tilesUrl?: string | undefined;
  development?: boolean;
}): { key: string; value: string }[] {
  return [
    { key: "Content-Security-Policy", value: contentSecurityPolicy({ tilesUrl, development }) },
    { key: "X-Content-Type-Options", value: "nosniff" },
    { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
    { key: "Permissions-Policy", value: "camera=(), microphone=(), payment=(), geolocation=(self)" },
    { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
    { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
    { key: "X-Frame-Options", value: "DENY" },
    { key: "Strict-Transport-Security", value: "max-age=31536000; includeSubDomains" },
  ];
}
