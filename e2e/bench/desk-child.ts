import { db } from '@/e2e/fixtures/database'
import { settleAttention } from '@/lib/desk/attention/rows/settle'
import { provenStaff } from '@/lib/identity/prove'
import { type Question, questionsOf } from './desk-questions'

/** One database's side of the bench: asks what it is told to, and answers with milliseconds. */
const [person] = await db().person.findMany({ where: { name: 'Person 7' }, take: 1 })
if (!person) throw new Error('There is nobody to look')
const now = new Date()
const who = { personId: person.id, name: person.name, upn: person.upn, role: 'Operator' as const }
const staff = provenStaff({ ...who, observedAt: now, authenticatedAt: now })
const connections = await db().connection.findMany({ select: { id: true }, take: 100 })
const ids = connections.map(({ id }) => id)
const questions = questionsOf(staff, ids)

process.on('message', async ({ ask, times }: { ask: Question | 'sweep'; times: number }) => {
  const took: number[] = []
  let found = 0
  for (let turn = 0; turn < times; turn++) {
    if (ask === 'sweep') await db().staleAttention.createMany({ data: ids.map((connectionId) => ({ connectionId })) })
    const began = performance.now()
    if (ask === 'sweep') await settleAttention(new AbortController().signal)
    else found = await questions[ask]()
    took.push(performance.now() - began)
  }
  process.send?.({ took, found })
})
process.send?.({ questions: Object.keys(questions) })
