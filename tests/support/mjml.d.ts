declare module "mjml-core" {
  type Options = {
    presets: unknown[];
    keepComments: boolean;
    validationLevel: "strict";
    fonts: Record<string, string>;
  };
  const mjml2html: (source: string, options: Options) => Promise<{ html: string; errors: unknown[] }>;
  export = mjml2html;
}
declare module "mjml-preset-core";
