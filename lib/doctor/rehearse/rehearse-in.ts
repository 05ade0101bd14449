import { asVisitor } from '@/lib/db'
import type { Installer } from '@/lib/identity/actor'
import { type Finding, well, wrong } from '../finding'
import { disagreements, type Patience, type Rehearsed, rehearse } from './rehearse'
import { createRehearsal, isCustomers } from './store'

/** In the tenant that they signed in to, unless it is a customer’s; what came out is kept with its date. */
export async function rehearseIn(
  installer: Installer,
  patience: Patience,
  tell: (one: Rehearsed) => void,
): Promise<Finding> {
  const { tenantId, name: by } = installer
  if (await isCustomers(asVisitor(), tenantId))
    return wrong(
      'rehearsal',
      `${tenantId} is a customer’s tenant: nothing was asked there.`,
      'Name a test tenant of your own.',
    )
  const answers = await rehearse(installer, patience, tell)
  const differing = disagreements(answers)
  await createRehearsal(asVisitor(), { at: new Date(), tenantId, by, differ: differing.length, answers })
  return differing.length === 0
    ? well('rehearsal', `Microsoft answered ${answers.length} questions, each as the engine relies on.`)
    : wrong(
        'rehearsal',
        `Microsoft answered ${differing.length} of ${answers.length} questions in another way.`,
        'Tell whoever develops the portal, with the lines above.',
      )
}
