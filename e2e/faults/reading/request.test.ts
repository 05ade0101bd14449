import { expect, test } from 'vitest'
import { asking, cookies, headers } from './request'

test('a page sees the cookies and headers of whoever asks for it, and nobody else’s', async () => {
  const ask = (customer: string) =>
    asking({ cookies: { customer }, headers: { 'accept-language': customer } }, async () => [
      (await cookies()).get('customer')?.value,
      (await headers()).get('accept-language'),
    ])
  expect(await Promise.all([ask('one'), ask('two')])).toEqual([
    ['one', 'one'],
    ['two', 'two'],
  ])
  expect((await cookies()).get('customer')).toBeUndefined()
})
