import { z } from 'zod'
import type { Observation } from '@/lib/graph/observation'
import { type Change, keyOf } from './change'

const SecretAsked = z.object({ passwordCredential: z.object({ displayName: z.string() }) })

/**
 * Whether a look shows what was sent: the plan of what it shows holds none of it any more. A secret is known by the name that
 * was asked for. Without the registration nothing is shown, but for an undo, which wants it gone.
 *
 * @param entry a change by its key, and the body that was sent for it
 * @param missing the plan of what the look shows
 */
export function isShown(
  { change, after }: { change: string; after: unknown },
  { application }: Observation,
  missing: readonly Change[],
  isUndo: boolean,
): boolean {
  if (!application) return isUndo
  if (change === 'add secret') {
    const name = SecretAsked.safeParse(after).data?.passwordCredential.displayName
    return application.secrets.some(({ displayName }) => displayName === name)
  }
  const [verb, , ...properties] = change.split(' ')
  const kind = `${verb} application`
  if (kind !== 'update application' && kind !== 'trim application') return !missing.some((one) => keyOf(one) === change)
  return !missing.some((one) => one.kind === kind && 'patch' in one && properties.some((name) => name in one.patch))
}
