// As Next's server does before all else: its caches look for what this sets when they are first imported.
import "next/dist/server/node-environment-baseline.js";
