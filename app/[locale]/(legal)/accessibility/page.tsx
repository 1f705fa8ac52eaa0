import { LegalPage, type LegalPageProps, legalMetadata } from "../_components/legal-page.tsx";

export const revalidate = 3600;

export const generateMetadata = (props: LegalPageProps) => legalMetadata(props, "accessibility");

export default function AccessibilityPage({ params }: LegalPageProps) {
  return <LegalPage params={params} page="accessibility" />;
}
