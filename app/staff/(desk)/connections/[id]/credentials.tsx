import { Disclosure } from '@/app/_components/disclosure'
import { Fact, Facts, Mono } from '@/app/_components/facts'
import { isFailing, silentSince } from '@/lib/credentials/report-proof'
import type { ConnectionPage } from '@/lib/desk/connections'
import { isExpiring } from '@/lib/desk/model'
import { credentialStateNames, proofNames } from '../../../_words/names'
import { ago, endsIn, shortly } from '../../../_words/times'
import { Part } from '../../part'
import { CopiedFact } from './copied-fact'
import { Thumbprints } from './thumbprints'

type Credential = ConnectionPage['credentials'][number]

export function Credentials({ credentials }: { credentials: Credential[] }) {
  const inTenant = credentials.filter(({ state }) => state === 'live' || state === 'replaced')
  const others = credentials.filter(({ state }) => state === 'attempted' || state === 'removed')
  return (
    <Part id="credentials" title="Credentials">
      {inTenant.length === 0 && <p className="text-quiet">None in the tenant yet.</p>}
      {inTenant.map((credential) => (
        <CredentialFacts key={credential.id} credential={credential} />
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

function CredentialFacts({ credential }: { credential: Credential }) {
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
        <Fact name="Proven">
          {proofOf(credential)} <Silence credential={credential} />
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

function proofOf({ provenAt, provenHow, kind }: Credential): string {
  if (provenAt) return `${ago(provenAt)}: ${proofNames[provenHow ?? ''] ?? provenHow}`
  return kind === 'secret' ? 'not yet' : 'not yet; Spencer’s sync will be the first to use it'
}
