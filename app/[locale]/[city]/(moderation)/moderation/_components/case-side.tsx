import type { City } from "#lib/cities/city.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { OpenedCase } from "#lib/moderation/case-view.ts";
import { AuthorPanel } from "./author-panel.tsx";
import { DangerBox } from "./danger-box.tsx";
import type { CasePlace } from "./queue-place.ts";
import { SimilarCases } from "./similar-cases.tsx";

type Props = { opened: OpenedCase; city: City; place: CasePlace };

/** Beside a case: whom it is about, what was decided of others like it, and what to do in danger. */
export function CaseSide({ opened, city, place }: Props) {
  const isMine = opened.claim?.isMine ?? false;
  const shared = { opened, isMine, city, place };
  return (
    <>
      <AuthorPanel {...shared} texts={formTexts(place.locale, [])} />
      <SimilarCases similar={opened.similar} locale={place.locale} />
      <DangerBox {...shared} texts={formTexts(place.locale, ["caseNote"])} />
    </>
  );
}
