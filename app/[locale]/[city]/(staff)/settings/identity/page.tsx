import { drawSettings, type SettingsProps, settingsMetadata } from "../_components/settings-page.tsx";
import { identityContent } from "./content.tsx";

export const dynamic = "force-dynamic";
export const generateMetadata = settingsMetadata("identity");

export default function IdentitySettingsPage(props: SettingsProps) {
  return drawSettings("identity", identityContent, props);
}
