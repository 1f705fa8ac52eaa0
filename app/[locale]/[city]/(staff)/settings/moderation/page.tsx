import { drawSettings, type SettingsProps, settingsMetadata } from "../_components/settings-page.tsx";
import { moderationContent } from "./content.tsx";

export const dynamic = "force-dynamic";
export const generateMetadata = settingsMetadata("moderation");

export default function ModerationSettingsPage(props: SettingsProps) {
  return drawSettings("moderation", moderationContent, props);
}
