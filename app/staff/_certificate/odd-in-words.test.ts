import { expect, test } from 'vitest'
import { oddQuestion, sayOdd } from './odd-in-words'

const purpose = { customerName: 'Contoso', environment: 'demo' } as const
const ofStaging = { kind: 'environment', name: 'CN=contoso-stg', word: 'stg', means: 'staging' } as const
const place = (customerName: string) => ({
  connectionId: customerName,
  customerName,
  environment: 'production' as const,
})

test('C16: the question says what is odd, which connection it is given for and what follows', () => {
  const { title, says, yes } = oddQuestion({ purpose, oddities: [ofStaging], question: 'ab12' })
  expect(title).toBe('Is this the certificate for Contoso (Demo)?')
  expect(says).toEqual([
    'Its name is CN=contoso-stg, and “stg” speaks of Staging.',
    'If it was made for Staging, the sync of Demo cannot sign in with it, and whoever has its key can read the users here.',
  ])
  expect(yes).toMatchObject({ name: 'nevertheless', value: 'ab12' })
})

test('C16: it names the connections that have the same one, the first three of many', () => {
  const elsewhere = ['Litware', 'Fabrikam', 'Proseware', 'Adatum', 'Northwind'].map(place)
  const [sentence] = sayOdd({ purpose, oddities: [{ kind: 'elsewhere', elsewhere }] })
  expect(sentence).toBe(
    'The same certificate is known from Litware (Production), Fabrikam (Production), Proseware (Production), and 2 more.',
  )
})

test('C16: a name cannot turn the sentence around, nor push it off the page', () => {
  const name = `DNS:\u202E${'a'.repeat(10_000)}-stg`
  const [sentence] = sayOdd({ purpose, oddities: [{ ...ofStaging, name }] })
  expect(sentence).not.toContain('\u202E')
  expect(sentence?.length).toBeLessThan(150)
})
