import { drawSettings, type SettingsProps, settingsMetadata } from "../_components/settings-page.tsx";
import { deskContent } from "./content.tsx";

export const dynamic = "force-dynamic";
export const generateMetadata = settingsMetadata("desk");

export default function DeskSettingsPage(props: SettingsProps) {
  return drawSettings("desk", deskContent, props);
}
