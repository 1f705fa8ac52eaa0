import { LegalPage, type LegalPageProps, legalMetadata } from "../_components/legal-page.tsx";

export const revalidate = 3600;

export const generateMetadata = (props: LegalPageProps) => legalMetadata(props, "adultsOnly");

export default function AdultsOnlyPage({ params }: LegalPageProps) {
  return <LegalPage params={params} page="adultsOnly" />;
}
