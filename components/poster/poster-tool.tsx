import type { ReactNode } from "react";
import { PrintButton } from "#components/sharing/print-button.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

type Props = {
  locale: Locale;
  title: string;
  hint: string;
  /** What can be chosen, above the preview. */
  children: ReactNode;
  /** The pages; null while there is nothing to print. */
  sheets: ReactNode | null;
};

/** A title with the button that prints, the choices, and the pages as they will be printed. */
export function PosterTool({ locale, title, hint, children, sheets }: Props) {
  const t = getTranslator(locale, "posters");
  return (
    <div className="poster">
      <div className="poster-tool">
        <div>
          <h1>{title}</h1>
          <p className="muted">{hint}</p>
        </div>
        {sheets && <PrintButton label={t("print")} />}
      </div>
      {children}
      {sheets && (
        <>
          <p className="muted small without-script">{t("printHint")}</p>
          <p className="muted small">{t("pdfHint")}</p>
          <div className="poster-desk">{sheets}</div>
        </>
      )}
    </div>
  );
}
