import { expect, test } from 'vitest'
import { type Reason, reasonKinds, turnOf } from '@/lib/desk/attention/reason'
import { reasonOfAttention } from './attention'
import { kindInList, reasonInList } from './attention-in-list'

const since = new Date('2026-11-20T09:00:00Z')
const reasons = reasonKinds.map((kind): Reason => ({ kind, since, credential: 'secret' }))

test.each<[Reason, string, string]>([
  [{ kind: 'credential_ended', since, credential: 'secret' }, 'broken', 'secret ended'],
  [{ kind: 'sync_failing', since, credential: 'certificate' }, 'broken', 'sync fails'],
  [{ kind: 'sync_silent', since }, 'spencer', 'sync silent'],
  [{ kind: 'not_collected', since }, 'spencer', 'not collected'],
  [{ kind: 'handoff_lost', since }, 'spencer', 'secret never collected'],
  [{ kind: 'not_stored', since }, 'spencer', 'opened, not stored'],
  [{ kind: 'distrusted', since, credential: 'secret' }, 'spencer', 'opened by somebody else'],
])('B19, B13: what was green has a word and a colour of its own: %j', (reason, turn, word) => {
  expect([turnOf(reason), reasonInList(reason)]).toEqual([turn, word])
})

test('each reason says what is so, who mends it and where, in words of its own', () => {
  const said = reasons.map(reasonOfAttention)
  for (const { says, who, act } of said) {
    expect(says).toMatch(/^[A-Z].*\.$/)
    expect(who).toMatch(/^[A-Z].*[.:]/)
    expect(act).toMatchObject({ label: expect.stringMatching(/^[A-Z]/), part: expect.stringMatching(/^[a-z-]+$/) })
  }
  expect(new Set(said.map(({ says }) => says)).size).toBe(reasonKinds.length)
  expect(new Set(reasons.map(reasonInList)).size).toBe(reasonKinds.length)
  expect(new Set(reasonKinds.map((kind) => kindInList(kind))).size).toBe(reasonKinds.length)
})

test('once the customer was asked the next thing is to look, not to ask again', () => {
  const asked = reasonOfAttention({ kind: 'drifted', since, askedAt: since })
  expect(asked).toMatchObject({ asked: 'The customer was asked on 20 Nov 2026.', act: { part: 'invitations' } })
  expect(asked.act).not.toHaveProperty('press', expect.anything())
})
