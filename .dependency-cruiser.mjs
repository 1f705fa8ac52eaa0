const FRAMEWORK =
  "node_modules/(next|next-auth|react|react-dom|react-leaflet|leaflet|drizzle-orm|postgres|pg-boss|nodemailer|pino|server-only)/";
const PURE = "^lib/(?!server/)";

/** The rules of dependence of docs/architecture.md. There is no allow-list: a rule that hurts is changed here, in the open. */
export default {
  forbidden: [
    {
      name: "domain-is-pure",
      severity: "error",
      from: { path: PURE },
      to: { path: `^(app|components|db|lib/server)/|${FRAMEWORK}` },
    },
    { name: "domain-no-node", severity: "error", from: { path: PURE }, to: { dependencyTypes: ["core"] } },
    {
      name: "matching-knows-only-geo-catalogue-listings",
      severity: "error",
      from: { path: "^lib/matching/" },
      to: { path: "^lib/", pathNot: "^lib/(matching|geo|catalogue|listings)/" },
    },
    {
      name: "simulation-knows-only-matching-and-below",
      severity: "error",
      from: { path: "^lib/simulation/" },
      to: { path: "^lib/", pathNot: "^lib/(simulation|matching|geo|catalogue|listings)/" },
    },
    {
      name: "simulation-is-no-part-of-the-service",
      severity: "error",
      from: { path: "^(app|components|db|lib/(?!simulation/))" },
      to: { path: "^lib/simulation/" },
    },
    {
      name: "db-stays-below",
      severity: "error",
      from: { path: "^db/" },
      to: { path: "^(app|components|lib/server)/" },
    },
    {
      name: "sql-only-through-lib-server",
      severity: "error",
      from: { path: "^(app|components)/" },
      to: { path: "^db/|node_modules/(drizzle-orm|postgres)/" },
    },
    {
      name: "sql-only-in-db",
      severity: "error",
      from: { path: "^lib/" },
      to: { path: "node_modules/(postgres)/" },
    },
    {
      name: "components-are-presentational",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^(app|lib/server)/" },
    },
    { name: "nothing-imports-app", severity: "error", from: { path: "^(db|lib|components)/" }, to: { path: "^app/" } },
    {
      name: "no-circular",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-circular-folders",
      severity: "error",
      scope: "folder",
      from: { path: "^lib/" },
      to: { circular: true },
    },
    { name: "no-unresolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "no-test-code-in-source",
      severity: "error",
      from: { pathNot: "^tests/" },
      to: { path: "^tests/" },
    },
    {
      name: "not-to-dev-dep",
      severity: "error",
      from: { path: "^(app|components|db|lib)/" },
      to: { dependencyTypes: ["npm-dev"], pathNot: "node_modules/@types/" },
    },
  ],
  options: {
    parser: "swc",
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "types", "default"],
    },
  },
};
