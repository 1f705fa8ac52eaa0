import { SettingsPage, type SettingsProps, settingsMetadata } from "../_components/settings-page.tsx";
import { matchingContent } from "./content.tsx";

export const dynamic = "force-dynamic";
export const generateMetadata = settingsMetadata("matching");

export default function MatchingSettingsPage(props: SettingsProps) {
  return <SettingsPage page="matching" contentOf={matchingContent} {...props} />;
}
