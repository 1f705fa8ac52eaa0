import type { CSSProperties } from "react";
import { Sign } from "#components/listing/sign.tsx";
import { QrCode } from "#components/sharing/qr-code.tsx";
import { Icon, type IconName } from "#components/ui/icon.tsx";
import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { directionOf, POSTER_SENTENCES, type PosterSubject } from "#lib/i18n/poster-sentences.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { Kind, Language } from "#lib/listings/listing.ts";
import { POSTER_SENTENCE, POSTER_TITLE, type TitleRoom, titleSize } from "#lib/sharing/title-size.ts";

/** What a poster calls out, beside the sign of a request or an offer; `small` where more is said below. */
export function PosterCall({ kind, text, small }: { kind: Kind; text: string; small?: boolean }) {
  return (
    <div className={small ? "a4__call a4__call--small" : "a4__call"}>
      <Sign kind={kind} size="l" />
      <p>{text}</p>
    </div>
  );
}

/** A title as large as its room allows. */
export function PosterTitle({ title, room = POSTER_TITLE }: { title: string; room?: TitleRoom }) {
  return (
    <h2 className="a4__title" style={{ "--title": titleSize(title, room) } as CSSProperties}>
      {title}
    </h2>
  );
}

/** A fact beside its icon, with a few words more below. */
export function PosterFact({ icon, text, more }: { icon: IconName; text: string; more?: string | undefined }) {
  return (
    <li>
      <Icon name={icon} />
      <span>
        {text.charAt(0).toLocaleUpperCase() + text.slice(1)}
        {more && <small>{more}</small>}
      </span>
    </li>
  );
}

type QrProps = { city: City; locale: Locale; address: string; label: string; subject: PosterSubject };

/** Where a telephone is held, with what for. */
export function PosterQr({ city, locale, address, label, subject }: QrProps) {
  const t = getTranslator(locale, "posters");
  return (
    <div className="a4__qr">
      <QrCode text={address} label={label} />
      {t(`sheet.scan.${subject}`)}
      <br />
      {t(city.settings.deskPhone ? "sheet.scanOrCall" : "sheet.scanOnly")}
    </div>
  );
}

type NoteProps = { city: City; locale: Locale; subject: PosterSubject; languages: readonly Language[] };

/** A sentence in each of some languages, which switches show or hide, and how to do without a telephone that scans. */
export function PosterNote({ city, locale, subject, languages }: NoteProps) {
  const { deskPhone, deskHours } = city.settings;
  if (!deskPhone && languages.length === 0) return null;
  return (
    <div className="a4__note">
      {languages.map((language, at) => (
        <p
          key={language}
          className={`a4__said a4__said--${at + 1}`}
          lang={language}
          dir={directionOf(language)}
          style={{ "--said": titleSize(POSTER_SENTENCES[language][subject], POSTER_SENTENCE) } as CSSProperties}
        >
          {POSTER_SENTENCES[language][subject]}
        </p>
      ))}
      {deskPhone && (
        <p className="a4__desk">
          {getTranslator(locale, "posters")("sheet.desk", { phone: deskPhone })} {deskHours}
        </p>
      )}
    </div>
  );
}
