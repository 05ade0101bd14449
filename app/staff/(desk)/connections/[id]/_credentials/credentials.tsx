import { CopiedFact } from '@/app/_components/copied-fact'
import { Disclosure } from '@/app/_components/disclosure'
import { Fact, Facts, Mono } from '@/app/_components/facts'
import { Refusal } from '@/app/_refusal/refusal'
import { credentialStateNames, hindranceNames, proofNames } from '@/app/staff/_words/names'
import { ago, atTime, endsIn, shortly } from '@/app/staff/_words/times'
import { Part } from '@/app/staff/(desk)/part'
import { proofOf } from '@/lib/credentials/proof'
import { isFailing, silentSince } from '@/lib/credentials/sync-health'
import type { ConnectionPage } from '@/lib/desk/connection-page'
import { isExpiring } from '@/lib/desk/model'
import { translator } from '@/lib/i18n/translator'
import { whyUntested } from '@/lib/proof/proof-in-words'
import { Thumbprints } from './thumbprints'

type Credential = ConnectionPage['credentials'][number]

export function Credentials({ page }: { page: ConnectionPage }) {
  const { credentials, testedUntil } = page
  const inTenant = credentials.filter(({ state }) => state === 'live' || state === 'replaced')
  const others = credentials.filter(({ state }) => state === 'attempted' || state === 'removed')
  return (
    <Part id="credentials" title="Credentials">
      {inTenant.length === 0 && <p className="text-quiet">{noneOf(page)}</p>}
      {inTenant.map((credential) => (
        <CredentialFacts key={credential.id} credential={credential} until={testedUntil} />
      ))}
      {others.length > 0 && (
        <Disclosure summary={`Attempted or removed: ${others.length}`}>
          <ul className="grid gap-1">
            {others.map((credential) => (
              <li key={credential.id}>
                {credential.kind} <Mono>{credential.attemptName}</Mono>
                <span className="text-quiet">
                  {' '}
                  · {credentialStateNames[credential.state]} {ago(credential.removedAt ?? credential.createdAt)}
                </span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Part>
  )
}

function noneOf({ isByList, endedByStaff }: ConnectionPage): string {
  if (endedByStaff?.left) return 'Given up with the connection. What still opens the app stands above.'
  return isByList ? 'None that the portal has seen.' : 'None in the tenant yet.'
}

function CredentialFacts({ credential, until }: { credential: Credential; until: Date | null }) {
  const { kind, state, hint, thumbprintSha1, thumbprintSha256 } = credential
  return (
    <div className="grid gap-1">
      <h3>
        {kind === 'secret' ? 'Secret' : 'Certificate'}
        {hint && (
          <>
            {' '}
            <Mono>{hint}…</Mono>
          </>
        )}
        {state === 'replaced' && <span className="font-normal text-quiet"> · replaced, goes at the next sign-in</span>}
      </h3>
      <Facts>
        {credential.startsAt && credential.endsAt && (
          <Fact name="Runs">
            {shortly(credential.startsAt)} to {shortly(credential.endsAt)} <Left credential={credential} />
          </Fact>
        )}
        {!credential.startsAt && credential.endsAt && (
          <Fact name="Ends">
            {shortly(credential.endsAt)} <Left credential={credential} />
            {credential.isEndAssumed && (
              <p className="text-quiet">Assumed: nobody told the end, and no look has shown it.</p>
            )}
          </Fact>
        )}
        <Fact name="Proven">
          <Tested credential={credential} /> <Silence credential={credential} />
          {until && credential.kind === 'secret' && credential.state === 'live' && (
            <p className="text-quiet">The portal tests it again by itself, until {atTime(until)}.</p>
          )}
        </Fact>
        {credential.failedAt && (
          <Fact name="Last failure">
            <Failure credential={credential} at={credential.failedAt} />
          </Fact>
        )}
        {thumbprintSha1 && <Thumbprints sha1={thumbprintSha1} sha256={thumbprintSha256} />}
        {credential.keyId && <CopiedFact name="Key id" value={credential.keyId} />}
      </Facts>
    </div>
  )
}

function Left({ credential: { endsAt, daysLeft } }: { credential: Credential }) {
  if (!endsAt || daysLeft === null) return null
  const isNear = isExpiring(endsAt, new Date())
  return <span className={isNear ? 'font-medium text-amber-text' : 'text-quiet'}>· {endsIn(endsAt)}</span>
}

/** Green means that it worked then; who was heard before and is not any more leaves that unknown. */
function Silence({ credential }: { credential: Credential }) {
  const since = credential.state === 'live' ? silentSince(credential) : null
  return since && <span className="font-medium text-amber-text">· Spencer’s sync is silent since {shortly(since)}</span>
}

function Failure({ credential, at }: { credential: Credential; at: Date }) {
  const words = `${ago(at)}${credential.failedCode ? `: ${credential.failedCode}` : ''}`
  if (!isFailing(credential)) return `${words}; it worked again since`
  return <span className="font-medium text-red-text">{words}. Spencer’s sync cannot use it.</span>
}

function Tested({ credential }: { credential: Credential }) {
  const { kind, triedAt } = credential
  const proof = proofOf(credential)
  if (proof.is === 'yes') return `${ago(proof.seenAt)}: ${proofNames[proof.how]}`
  if (kind === 'certificate') return 'not yet; Spencer’s sync will be the first to use it'
  const t = translator('en')
  return (
    <div className="grid gap-1">
      <p>
        <span className="font-medium text-amber-text">{hindranceNames.untested}</span> · {whyUntested(proof, t)}
      </p>
      {proof.is === 'no' && <Refusal refused={proof.number} t={t} audience="staff" />}
      {triedAt && <p className="text-quiet">Last tried {ago(triedAt)}.</p>}
    </div>
  )
}
