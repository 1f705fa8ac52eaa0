import { registerHooks } from "node:module";

const BARE = /^next\/(cache|headers|navigation|server)$/;

/**
 * Lets Node itself import what imports `next/cache` and the like: Next's package names its files for bundlers alone. What
 * needs it is imported afterwards, with `import()`.
 */
export function resolveNextModules(): void {
  registerHooks({
    resolve: (specifier, context, next) => next(BARE.test(specifier) ? `${specifier}.js` : specifier, context),
  });
}
