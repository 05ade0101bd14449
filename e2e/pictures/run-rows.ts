import type { Page } from '@playwright/test'
import { pictures } from './picture'

export type Sql = (statement: string, values: unknown[]) => Promise<unknown>

type Shown = { name: string; state?: string; reason?: string; difference?: object; why?: string }

const strangers = {
  kind: 'additions',
  keyIds: ['6d3c0a1e-52b4-4f0c-9a17-0f2f6f0c8b11'],
  owners: ['b1f7a6a2-33f0-4c86-8f0e-7b7d0f4f5a90'],
  redirectUris: ['https://intranet.example.org/signin-oidc'],
}

const changes = { kind: 'changes', keys: ['update application web optionalClaims', 'assign role User.Read.All'] }

/** States that take hours or bad luck to reach: the row says them, the page draws them. */
export const rareStates: Shown[] = [
  ...['sign_in', 'challenge', 'role', 'quota', 'slow', 'consent_page', 'other'].map(needs),
  ...['policy_secret_forbidden', 'policy_certificate_refused', 'certificate_refused'].map(needs),
  { ...needs('additions'), difference: strangers },
  { ...needs('confirm_difference'), name: 'run-difference', difference: changes },
  { ...needs('sign_in'), name: 'run-sign-in-refused', why: 'declined' },
  ...['needs_admin', 'other_person', 'consent_gone', 'failed'].map((why) => ({
    name: `run-consent-${why}`,
    state: 'awaiting_consent',
    why,
  })),
  { name: 'run-queued', state: 'queued' },
  { name: 'run-superseded', state: 'stopped', reason: 'superseded' },
  { name: 'run-revoked', state: 'stopped', reason: 'revoked' },
]

function needs(reason: string): Shown {
  return { name: `run-${reason}`, state: 'needs_person', reason }
}

export async function showRare(page: Page, sql: Sql, run: string, shown: Shown): Promise<void> {
  // Somebody is at it, as far as workers know: what is queued stays queued.
  const leaseUntil = new Date(Date.now() + 3_600_000)
  const { state = 'needs_person', reason = null, difference = null, why } = shown
  const connection = /connect\/([^/]+)/.exec(run)?.[1]
  const ended = `kind in ('stopped', 'withdrawing', 'withdrawn')`
  await sql(`delete from "RunEvent" using "Run" where "runId" = id and "connectionId" = $1 and ${ended}`, [connection])
  const set = `state = $2::"RunState", reason = $3, difference = $4, "finishedAt" = null, "leaseUntil" = $5`
  await sql(`update "Run" set ${set} where "connectionId" = $1`, [connection, state, reason, difference, leaseUntil])
  await page.goto(why ? `${run}?why=${why}` : run)
  await pictures(page, shown.name)
}
