import type { Box } from '../box'
import { homeAccounts, signInName } from '../login/directory/accounts'

/** What a person does at the box's sign-in pages. */
export type Manner = {
  /** Sign-in name, or the object id of a guest. */
  as: string
  consent?: 'accept' | 'cancel' | 'return'
  /** Tick "Consent on behalf of your organization". */
  forEverybody?: boolean
  approve?: boolean
}

/**
 * A person at a browser, without the browser: opens an authorize (or admin consent) address and presses through it.
 * Answers with where the application's redirect leads; throws with the page's title when the box stops at a page.
 */
export async function walkThrough(box: Box, address: string, manner: Manner): Promise<URL> {
  const response = await box.fetch(address, { method: 'POST', body: pressed(box, manner), redirect: 'manual' })
  const location = response.headers.get('location')
  if (location) return new URL(location)
  throw new Error(`Stopped at: ${titleOf(await response.text())}`)
}

function pressed(box: Box, { as, consent = 'accept', forEverybody = false, approve = true }: Manner): URLSearchParams {
  const account = homeAccounts(box.world).find((each) => signInName(each) === as)?.oid ?? as
  return new URLSearchParams({
    account,
    consent,
    ...(forEverybody && { organisation: 'yes' }),
    ...(approve && { factor: 'approved' }),
  })
}

export function titleOf(page: string): string {
  return /<h1>(.*?)<\/h1>/.exec(page)?.[1] ?? page.slice(0, 200)
}
