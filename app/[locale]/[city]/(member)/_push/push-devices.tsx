import { PushSwitch } from "#components/notifications/push-switch.tsx";
import { ButtonForm } from "#components/ui/button-form.tsx";
import type { City } from "#lib/cities/city.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { pushSwitchWords } from "#lib/i18n/push-words.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { Member } from "#lib/identity/member.ts";
import { tellApart } from "#lib/notifications/push-device.ts";
import { loadDevices, type OwnDevice } from "#lib/server/push/load-devices.ts";
import { removeDeviceAction } from "./actions.ts";

type Props = { member: Member; city: City; locale: Locale };

/** Which devices of a member are notified: this one's switch, then all of them. Nothing where the service notifies none. */
export async function PushDevices({ member, city, locale }: Props) {
  const own = await loadDevices(member);
  if (!own) return null;
  const t = getTranslator(locale, "push");
  const { publicKey, isOn, devices } = own;
  const names = tellApart(devices.map(({ device }) => device || t("devices.unknown")));
  return (
    <section className="card card--flat stack" aria-labelledby="push-devices">
      <h2 id="push-devices">{t("devices.title")}</h2>
      <p>{t("devices.text")}</p>
      <PushSwitch citySlug={city.slug} publicKey={publicKey} isOn={isOn} words={pushSwitchWords(locale)} />
      <noscript>
        <p className="hint">{t("devices.noScript")}</p>
      </noscript>
      {devices.length > 0 && (
        <>
          <h3>{t("devices.list")}</h3>
          <ul className="muted-list">
            {devices.map((device, at) => (
              <DeviceLine key={device.id} device={device} name={names[at] ?? ""} city={city} locale={locale} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

type LineProps = { device: OwnDevice; name: string; city: City; locale: Locale };

function DeviceLine({ device, name, city, locale }: LineProps) {
  const t = getTranslator(locale, "push");
  const date = getFormatter(locale, city.timeZone).dateTime(device.createdAt, { day: "numeric", month: "long" });
  return (
    <li className="row">
      <span>
        <b>{name}</b>
        {device.isCurrent && ` (${t("devices.thisOne")})`}
        <br />
        <span className="hint">{t("devices.since", { date })}</span>
      </span>
      <ButtonForm
        action={removeDeviceAction.bind(null, { city: city.slug, locale })}
        hidden={{ device: device.id }}
        buttons={[{ label: t("devices.remove"), variant: "ghost" }]}
        about={t("devices.about", { device: name })}
        working={t("devices.removing")}
        texts={formTexts(locale, [])}
      />
    </li>
  );
}
