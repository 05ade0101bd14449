import { notFound } from 'next/navigation'
import { cache } from 'react'
import { EnvironmentBadge } from '@/app/_components/environment-badge'
import { Facts, Mono } from '@/app/_components/facts'
import { requireStaff } from '@/app/_lib/session'
import { environmentNames } from '@/app/staff/_words/names'
import { Part } from '@/app/staff/(desk)/part'
import { connectionPage } from '@/lib/desk/connection-page'
import { identityProviderOf } from '@/lib/desk/identity-provider'
import { ClaimFact, ProviderFact, SecretFact, UnmadeFact } from './provider-fact'

const load = cache(async (id: string) => connectionPage(await requireStaff(), id))

export async function generateMetadata({ params }: PageProps<'/staff/connections/[id]/identity-provider'>) {
  const page = await load((await params).id)
  const title = 'Identity provider'
  return { title: page ? `${title} · ${page.customerName} · ${environmentNames[page.environment]}` : title }
}

/** In the order and in the words of Azure AD B2C's *New OpenID Connect provider*. */
export default async function IdentityProviderPage({ params }: PageProps<'/staff/connections/[id]/identity-provider'>) {
  const page = await load((await params).id)
  if (!page) notFound()
  const provider = identityProviderOf(page)
  const connection = `/staff/connections/${page.id}`

  return (
    <div className="grid max-w-3xl gap-8">
      <div className="grid gap-2">
        <h1 className="flex flex-wrap items-center gap-x-3 text-xl">
          Identity provider for {page.customerName}
          <EnvironmentBadge environment={page.environment} name={environmentNames[page.environment]} />
        </h1>
        <p className="text-quiet">
          What Azure AD B2C is told of this customer, field by field; below each, where a custom policy has it.{' '}
          <a className="link" href={connection}>
            Back to the connection
          </a>
        </p>
        {page.endedAt && <p>This connection has ended: take its provider out of B2C.</p>}
      </div>

      <Part id="provider" title="New OpenID Connect provider">
        <Facts>
          <ProviderFact name="Name" value={provider.name} policy="DisplayName" />
          <ProviderFact name="Metadata url" value={provider.metadataUrl} policy="METADATA" />
          {provider.clientId ? (
            <ProviderFact name="Client ID" value={provider.clientId} policy="client_id" />
          ) : (
            <UnmadeFact name="Client ID" />
          )}
          <SecretFact hasHandoff={page.handoff !== null} connection={connection} />
          <ProviderFact name="Scope" value={provider.scope} policy="scope" />
          <ProviderFact name="Response type" value={provider.responseType} policy="response_types" />
          <ProviderFact name="Response mode" value={provider.responseMode} policy="response_mode" />
          <ProviderFact name="Domain hint" value={provider.domainHint} policy="Domain" />
        </Facts>
      </Part>

      <Part id="claims" title="Identity provider claims mapping">
        <Facts>
          <ClaimFact name="User ID" of={provider.userId} policy="issuerUserId" />
          <ClaimFact name="Display name" of={provider.displayName} policy="displayName" />
          <ClaimFact name="Given name" of={provider.givenName} policy="givenName" />
          <ClaimFact name="Surname" of={provider.surname} policy="surName" />
          <ClaimFact name="Email" of={provider.signInName}>
            The name that people sign in with: a user flow has no other field for it.
          </ClaimFact>
        </Facts>
      </Part>

      <Part id="policy" title="Only in a custom policy">
        <p className="text-quiet">
          Items of <Mono>Metadata</Mono>, then output claims by their <Mono>PartnerClaimType</Mono>.
        </p>
        <Facts>
          <ProviderFact name="HttpBinding" value="POST" />
          <ProviderFact name="UsePolicyInRedirectUri" value="false" />
          <ProviderFact name="tenantId" value="tid" />
          <ProviderFact name="identityProvider" value="iss" />
          <ClaimFact name="email" of={provider.address} />
          <ClaimFact name="one of your own, for the sign-in name" of={provider.signInName} />
        </Facts>
      </Part>
    </div>
  )
}
