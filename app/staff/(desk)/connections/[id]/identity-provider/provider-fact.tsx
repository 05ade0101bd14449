import type { ReactNode } from 'react'
import { CopyButton } from '@/app/_components/copy-button'
import { Fact, Mono } from '@/app/_components/facts'
import type { MappedClaim } from '@/lib/desk/identity-provider'

type Given = { name: string; policy?: string; children?: ReactNode }

/** One field with what goes into it, and under it what a technical profile calls it. */
export function ProviderFact({ name, value, policy, children }: Given & { value: string }) {
  return (
    <Fact name={name} action={<CopyButton value={value} subject={name} />}>
      <Mono>{value}</Mono>
      <Below policy={policy}>{children}</Below>
    </Fact>
  )
}

/** @param of where it is no claim, the field stays empty, and why is said */
export function ClaimFact({ name, of, policy, children }: Given & { of: MappedClaim }) {
  if (of.claim === null)
    return (
      <Fact name={name}>
        leave it empty
        <Below policy={policy}>
          {of.attribute ? (
            <>
              The customer chose <Mono>{of.attribute}</Mono>, which no token carries.
            </>
          ) : (
            'The customer gives Spencer nothing here.'
          )}
        </Below>
      </Fact>
    )
  return (
    <ProviderFact name={name} value={of.claim} policy={policy}>
      {children}
      {!of.isSent &&
        'Microsoft sends it only where the registration asks for it; one that the portal makes asks for upn alone.'}
    </ProviderFact>
  )
}

export function UnmadeFact({ name }: { name: string }) {
  return <Fact name={name}>not made yet: it is there once the customer has pressed</Fact>
}

/** Where it comes from, and never what it is. */
export function SecretFact({ hasHandoff, connection }: { hasHandoff: boolean; connection: string }) {
  return (
    <Fact name="Client secret">
      never shown here: it comes by the{' '}
      {hasHandoff ? (
        <a className="link" href={`${connection}#handoff`}>
          handoff link
        </a>
      ) : (
        'handoff link, which is mailed when the secret is made'
      )}
      <Below>
        In a custom policy: the key <Mono>client_secret</Mono>, a policy key made with Manual and the usage Signature.
        At a renewal the new one is entered before the old one ends.
      </Below>
    </Fact>
  )
}

function Below({ policy, children }: { policy?: string; children?: ReactNode }) {
  return (
    <>
      {policy && (
        <span className="block text-quiet">
          In a custom policy: <Mono>{policy}</Mono>
        </span>
      )}
      {children && <span className="block text-quiet">{children}</span>}
    </>
  )
}
