import { drawSettings, type SettingsProps, settingsMetadata } from "../_components/settings-page.tsx";
import { categoriesContent } from "./content.tsx";

export const dynamic = "force-dynamic";
export const generateMetadata = settingsMetadata("categories");

export default function CategoriesSettingsPage(props: SettingsProps) {
  return drawSettings("categories", categoriesContent, props);
}
