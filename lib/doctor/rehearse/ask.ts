import { applicationPermissions } from '@/lib/blueprint/permissions'
import { type GraphAnswer, type GraphCall, isOk } from '@/lib/graph/call'
import { faultOf } from '@/lib/graph/error'
import { sendAsApplication, sendAsInstaller } from '@/lib/graph/send'
import { mintWithSecret } from '@/lib/identity/tokens/client-token'
import type { Known, Said } from './question'

/** Sends as the engine does, and says the answer by status and code. @param learn from the body of a success */
export async function graph(known: Known, call: GraphCall, learn: (body: unknown) => void = () => {}): Promise<Said> {
  const answer = await sendAsInstaller(known.installer, call)
  if (isOk(answer)) learn(answer.body)
  return inShort(answer)
}

function inShort(answer: GraphAnswer): Said {
  return isOk(answer) ? `${answer.status}` : `${answer.status} ${faultOf(answer).code}`
}

/** Whether the secret opens anything: `minted`, or the number that it is refused by. */
export async function mint(known: Known, index: number): Promise<Said> {
  const outcome = await mintAs(known, index)
  return outcome.status === 'minted' ? 'minted' : `AADSTS${outcome.code}`
}

/** With a token of the app's own. */
export async function readAsApp(known: Known, index: number): Promise<Said> {
  const outcome = await mintAs(known, index)
  if (outcome.status !== 'minted') return `AADSTS${outcome.code}`
  return inShort(await sendAsApplication(outcome.app, { method: 'GET', path: '/users?$top=1&$select=id' }))
}

function mintAs({ installer, applicationId, secrets }: Known, index: number) {
  const secret = secrets[index]?.text ?? ''
  return mintWithSecret({ tenantId: installer.tenantId, clientId: applicationId, secret })
}

export const readUsers = applicationPermissions['User.Read.All']
