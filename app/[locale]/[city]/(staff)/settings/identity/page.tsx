import { SettingsPage, type SettingsProps, settingsMetadata } from "../_components/settings-page.tsx";
import { identityContent } from "./content.tsx";

export const dynamic = "force-dynamic";
export const generateMetadata = settingsMetadata("identity");

export default function IdentitySettingsPage(props: SettingsProps) {
  return <SettingsPage page="identity" contentOf={identityContent} {...props} />;
}
