import { LegalPage, type LegalPageProps, legalMetadata } from "../_components/legal-page.tsx";

export const revalidate = 3600;

export const generateMetadata = (props: LegalPageProps) => legalMetadata(props, "howItWorks");

export default function HowItWorksPage({ params }: LegalPageProps) {
  return <LegalPage params={params} page="howItWorks" />;
}
