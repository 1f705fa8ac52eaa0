import { LegalPage, type LegalPageProps, legalMetadata } from "../_components/legal-page.tsx";

export const revalidate = 3600;

export const generateMetadata = (props: LegalPageProps) => legalMetadata(props, "safety");

export default function SafetyPage({ params }: LegalPageProps) {
  return <LegalPage params={params} page="safety" />;
}
