import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { Icon } from "#components/ui/icon.tsx";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { loadProposal } from "#lib/server/exchanges/load-proposal.ts";
import { memberPage } from "#lib/server/session.ts";
import { CannotPropose } from "./_components/cannot-propose.tsx";
import { NothingToPropose } from "./_components/nothing-to-propose.tsx";
import { ProposalStart } from "./_components/proposal-start.tsx";

export const dynamic = "force-dynamic";

type Query = { annonce?: string | string[]; avec?: string | string[] };
type Props = { params: Promise<{ locale: string; city: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "exchange")("list.title"), robots: { index: false } } : {};
}

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? null;

/** Begins an exchange about a listing: who gets what, an optional word, and what happens next. Opening it changes nothing. */
export default async function NewExchangePage({ params, searchParams }: Props) {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const query = await searchParams;
  const asked = { listing: one(query.annonce) ?? "", with: one(query.avec) };
  const here = { annonce: asked.listing, avec: asked.with ?? undefined };
  const member = await memberPage(locale, slug, href(locale, "newExchange", { city: slug }, here));
  const proposal = await loadProposal(member, asked, new Date());
  if (proposal?.openId) redirect(href(locale, "exchange", { city: slug, id: proposal.openId }, { fait: "already" }));
  const back = proposal && (proposal.offer ?? proposal.listing);
  return (
    <div className="wrap">
      <div className="flow stack">
        {back && (
          <p className="flow__top">
            <a className="back" href={href(locale, "listing", { city: slug, id: back.id })}>
              <Icon name="left" />
              {getTranslator(locale, "exchange")("start.back")}
            </a>
          </p>
        )}
        {!proposal && <NothingToPropose citySlug={slug} locale={locale} />}
        {proposal?.refusal && (
          <CannotPropose refusal={proposal.refusal} kind={proposal.listing.kind} citySlug={slug} locale={locale} />
        )}
        {proposal && !proposal.refusal && (
          <ProposalStart proposal={proposal} city={city} locale={locale} formKey={randomUUID()} now={new Date()} />
        )}
      </div>
    </div>
  );
}
