const EXPORTED = /^export (?:default )?(?:async )?(?:function|const|class) (\w+)/gm;
const IS_CLIENT = /^["']use client["']/;

/**
 * For Vite: what a file that runs in the browser exports is a mark, as in Next's own build, so that a page can be drawn on the
 * server without calling it.
 */
export function clientReferences() {
  return {
    name: "client-references",
    enforce: "pre" as const,
    transform(code: string, id: string) {
      if (!/\.tsx?$/.test(id) || !IS_CLIENT.test(code)) return null;
      const marks = [...code.matchAll(EXPORTED)].map(([line, name]) => {
        const target = line.includes("export default") ? "default" : name;
        return target === "default" ? `export default mark("${name}");` : `export const ${name} = mark("${name}");`;
      });
      const mark = `const mark = (name) => Object.assign(() => { throw new Error(name + " runs in the browser"); }, {
        $$typeof: Symbol.for("react.client.reference") });`;
      return { code: `${mark}\n${marks.join("\n")}`, map: null };
    },
  };
}
