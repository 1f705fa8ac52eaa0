import { drawSettings, type SettingsProps, settingsMetadata } from "../_components/settings-page.tsx";
import { textsContent } from "./content.tsx";

export const dynamic = "force-dynamic";
export const generateMetadata = settingsMetadata("texts");

export default function TextsSettingsPage(props: SettingsProps) {
  return drawSettings("texts", textsContent, props);
}
