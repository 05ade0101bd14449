import { anonymous } from '../path-pattern'
import { judge, leaveOut, type Tally, tallyOf } from '../tally'
import { type Example, requestOf } from './example'
import { complaintsAbout } from './judge-exchange'
import type { Operation, Operations } from './operations'
import { type Answer, aReplayTenant } from './replay-tenant'

/** Every documented example that holds to Microsoft's own schema, sent to a fresh tenant: the documented status must come. */
export async function replayExamples(operations: Operations, examples: Example[]): Promise<Tally> {
  const tally = tallyOf('Documented examples')
  for (const example of examples) {
    const [method = '', template = ''] = example.operation.split(' ')
    const operation = operations.find(method, template)
    const whyNot = operation ? outside(example) : `${example.operation} is not described in the subset`
    if (whyNot || !operation) leaveOut(tally, whyNot ?? '')
    else await replay(tally, example, operation, operations)
  }
  return tally
}

function outside({ operation, deviates }: Example): string | null {
  if (deviates) return 'the example contradicts Microsoft’s own schema'
  return operation.endsWith('/removeKey') ? 'the example has no proof of the key, and nobody else can make one' : null
}

async function replay(tally: Tally, example: Example, operation: Operation, operations: Operations): Promise<void> {
  const tenant = await aReplayTenant(operations.permissions)
  const { method, path, headers, body } = requestOf(example, tenant)
  const answer = await tenant.send(method, path, body, headers)
  if (isNotServed(answer)) return leaveOut(tally, `${example.operation} is not served`)
  const by = example.source.split('/').at(-1) ?? ''
  const subject = `${method} ${anonymous(path)}`
  if (answer.status !== example.response.status) {
    const said = JSON.stringify(Object(answer.body).error?.message ?? answer.body ?? '')
    return judge(tally, subject, [`answered ${answer.status} ${said}, documented is ${example.response.status}`], by)
  }
  const url = `https://graph.microsoft.com/v1.0${path}`
  const answered = { headers: {}, body: answer.body }
  const exchange = { by, method, url, status: answer.status, asked: { headers, body }, answered }
  judge(tally, subject, complaintsAbout(operations, operation, exchange), by)
}

/** The box says itself what it lacks: no such path, no such method there, not in this world. */
function isNotServed({ status, body }: Answer): boolean {
  const message = String(Object(body).error?.message)
  return [405, 501].includes(status) || (status === 400 && message.startsWith('Resource not found for the segment'))
}
