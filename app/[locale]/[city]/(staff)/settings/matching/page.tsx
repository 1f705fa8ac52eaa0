import { drawSettings, type SettingsProps, settingsMetadata } from "../_components/settings-page.tsx";
import { matchingContent } from "./content.tsx";

export const dynamic = "force-dynamic";
export const generateMetadata = settingsMetadata("matching");

export default function MatchingSettingsPage(props: SettingsProps) {
  return drawSettings("matching", matchingContent, props);
}
