import { LegalPage, type LegalPageProps, legalMetadata } from "../_components/legal-page.tsx";

export const revalidate = 3600;

export const generateMetadata = (props: LegalPageProps) => legalMetadata(props, "moderationRules");

export default function ModerationRulesPage({ params }: LegalPageProps) {
  return <LegalPage params={params} page="moderationRules" />;
}
