import { drawSettings, type SettingsProps, settingsMetadata } from "../_components/settings-page.tsx";
import { messagesContent } from "./content.tsx";

export const dynamic = "force-dynamic";
export const generateMetadata = settingsMetadata("messages");

export default function MessagesSettingsPage(props: SettingsProps) {
  return drawSettings("messages", messagesContent, props);
}
