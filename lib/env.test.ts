import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const before = { ...process.env }
beforeEach(() => vi.resetModules())
afterEach(() => {
  process.env = { ...before }
})

async function startWith(context: string | undefined) {
  if (context === undefined) delete process.env.STAFF_AUTH_CONTEXT
  else process.env.STAFF_AUTH_CONTEXT = context
  const { env } = await import('./env')
  return () => env().STAFF_AUTH_CONTEXT
}

test.each(['c1', 'c25', 'c99', 'none'])('staff’s second factor may be said to be %s', async (context) => {
  expect((await startWith(context))()).toBe(context)
})

test.each([undefined, '', 'c0', 'c100', 'C1', 'mfa', 'c1,c2'])(
  'a start with %s for it is refused with what it has to be',
  async (context) => {
    expect(await startWith(context)).toThrow(
      'STAFF_AUTH_CONTEXT: the authentication context (c1 to c99) that a Conditional Access policy of yours guards with a second factor, or none',
    )
  },
)
