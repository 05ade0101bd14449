import { expect, test } from 'vitest'
import { readSheet } from './sheet'

type Cells = { [Column in (typeof order)[number]]?: string }

const order = ['customer', 'tenant', 'env', 'sync', 'app', 'secret', 'cert', 'contacts', 'language', 'owner'] as const

const headers = {
  nl: 'Klant Domein Omgeving Synchronisatie Toepassings-ID Secret_vervalt Certificaat_vervalt Contactpersonen Taal Verantwoordelijke',
  fr: 'Client Domaine Environnement Synchronisation ID_de_l’application Expiration_du_secret Certificat_expire Adresse_e-mail Langue Responsable',
  de: 'Kunde Domäne Umgebung Benutzersync Anwendungs-ID Secret_läuft_ab Zertifikat_endet Ansprechpartner Sprache Kundenbetreuer',
}

const sample = (index: number): Cells => ({
  customer: `Société ${index}`,
  tenant: `company${index}.example`,
  app: `3f2504e0-4f89-41d3-9a0c-${String(index).padStart(12, '0')}`,
  secret: '14/03/2027',
  contacts: `Zoë Müller <zoe@company${index}.example>; it@company${index}.example`,
})

/** As spreadsheets write it: a cell that has the mark, a quotation mark or a line in it stands within quotation marks. */
function sheetOf(language: keyof typeof headers, rows: readonly Cells[], mark: string): string {
  const written = (cell: string) =>
    /["\n]/.test(cell) || cell.includes(mark) ? `"${cell.replaceAll('"', '""')}"` : cell
  const header = headers[language].split(' ').map((name) => name.replaceAll('_', ' '))
  return [header, ...rows.map((row) => order.map((column) => row[column] ?? ''))]
    .map((cells) => cells.map(written).join(mark))
    .join('\r\n')
}

const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.codePointAt(0) ?? 0)
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))
const utf8 = (text: string) => new TextEncoder().encode(text)

const saved = {
  'a Dutch one, of an old Excel': (rows: readonly Cells[]) => latin1(sheetOf('nl', rows, ';')),
  'a French one, with a mark for UTF-8': (rows: readonly Cells[]) => utf8(`\uFEFF${sheetOf('fr', rows, ';')}`),
  'a German one, as Unicode text': (rows: readonly Cells[]) => utf16(sheetOf('de', rows, '\t')),
  'one with commas, of a program': (rows: readonly Cells[]) => utf8(sheetOf('fr', rows, ',')),
}

/** What is wrong, and at which column it is said. */
const wrong: [what: string, cells: Cells, column: string, said: RegExp][] = [
  ['no customer', { customer: '' }, 'customer', /name of the customer/],
  ['a customer of 101 letters', { customer: 'x'.repeat(101) }, 'customer', /under 101/],
  ['no tenant', { tenant: '' }, 'tenant', /domain like contoso\.com/],
  ['no domain', { tenant: 'our tenant' }, 'tenant', /domain like contoso\.com/],
  ['an environment of their own', { env: 'PRD-EU' }, 'environment', /production, demo or staging/],
  ['a sync that is perhaps', { sync: 'later' }, 'userSync', /yes or no/],
  ['half an application id', { app: '3f2504e0-4f89' }, 'applicationId', /looks like/],
  ['a name for an application id', { app: 'Spencer' }, 'applicationId', /looks like/],
  ['a month 14', { secret: '03/14/2027' }, 'secretEnds', /no month 14/],
  ['a 31st of February', { secret: '31/02/2027' }, 'secretEnds', /no day 31/],
  ['a year of two digits', { cert: '14/03/27' }, 'certificateEnds', /four digits/],
  ['a date in words', { secret: 'next spring' }, 'secretEnds', /is no date/],
  ['a month that nobody knows', { secret: '14 foo 2027' }, 'secretEnds', /month is not known/],
  ['a year 9999', { cert: '2999-12-31' }, 'certificateEnds', /2999 cannot be/],
  ['no contact', { contacts: '' }, 'contacts', /at least one contact/],
  ['a contact without an address', { contacts: 'Zoë Müller' }, 'contacts', /no mail address/],
  ['an address with letters beyond a to z', { contacts: 'zoë@company.example' }, 'contacts', /a to z/],
  ['one contact twice', { contacts: 'a@b.example; A@B.example' }, 'contacts', /stands here twice/],
  [
    'eleven contacts',
    { contacts: Array.from({ length: 11 }, (_, one) => `c${one}@b.example`).join(';') },
    'contacts',
    /At most ten/,
  ],
  ['a language that Spencer does not speak', { language: 'español' }, 'language', /nl, fr, de or en/],
  ['an owner by name', { owner: 'Sofie' }, 'accountOwner', /mail address at Spencer/],
  ['a cell as long as a book', { owner: 'x'.repeat(2_001) }, 'accountOwner', /too long/],
]

const rows = Array.from({ length: 200 }, (_, index) => ({ ...sample(index), ...wrong[index]?.[1] }))

test.each(Object.entries(saved))(
  'of 200 rows in %s, each mistake is said at its row and column, and the others are read',
  (_, save) => {
    const sheet = readSheet(save(rows), 'nl')
    if (sheet.status !== 'sheet') throw new Error(JSON.stringify(sheet))
    expect(sheet.unread).toEqual([])
    expect(sheet.rows).toHaveLength(200)
    for (const [index, [what, , column, said]] of wrong.entries()) {
      const { mistakes, line } = sheet.rows[index] ?? {}
      expect([what, line, mistakes?.map((mistake) => mistake.column)]).toEqual([what, index + 2, [column]])
      expect(mistakes?.[0]?.message, what).toMatch(said)
    }
    for (const [index, row] of sheet.rows.entries()) {
      if (index < wrong.length) continue
      expect(row.mistakes).toEqual([])
      expect(row.listed).toEqual({
        ...{ customer: `Société ${index}`, domainOrTenant: `company${index}.example` },
        ...{ environment: 'production', userSync: false, applicationId: sample(index).app, language: 'nl' },
        ...{ secretEnds: '2027-03-14', certificateEnds: null, accountOwner: null },
        contacts: [
          { name: 'Zoë Müller', email: `zoe@company${index}.example`, language: 'nl' },
          { name: `it@company${index}.example`, email: `it@company${index}.example`, language: 'nl' },
        ],
      })
    }
  },
)

test.each([
  ['nothing', '', { why: 'empty' }],
  ['names of columns alone', 'Klant;Domein;Contacten', { why: 'empty' }],
  ['no column that names the tenant', 'Klant;Contacten\nA;a@b.example', { why: 'missing', columns: ['tenant'] }],
  [
    'two columns for one thing',
    'Klant;Domein;Domain;Contacten\nA;b.example;;a@b.example',
    { why: 'twice', columns: ['tenant'] },
  ],
  ['a quotation mark that never closes', 'Klant;Domein;Contacten\nA;"b.example;a@b.example', { why: 'quotes' }],
  ['501 rows', `Klant;Domein;Contacten${'\nA;b.example;a@b.example'.repeat(501)}`, { why: 'too_many_rows' }],
])('a list with %s is refused whole, and why is said', (_, text, why) => {
  expect(readSheet(utf8(text), 'nl')).toMatchObject({ status: 'refused', ...why })
})

test('a row with more cells than there are columns is not guessed at, and columns that mean nothing are named', () => {
  const sheet = readSheet(
    utf8('Customer;Domain;Contacts;Phone\nA;b.example;a@b.example;1;2\nB;c.example;a@c.example;1;'),
    'en',
  )
  if (sheet.status !== 'sheet') throw new Error(JSON.stringify(sheet))
  expect(sheet.unread).toEqual(['Phone'])
  expect(sheet.rows.map(({ mistakes }) => mistakes.map(({ column }) => column))).toEqual([['row'], []])
})

test.each([
  '2027-03-14',
  '2027-03-14 09:30:00',
  '14/03/2027',
  '14.3.2027',
  '14-03-2027 09:30',
  '14 mrt 2027',
  '14 maart 2027',
  '14 mars 2027',
  '14. März 2027',
  '14 Mar 2027',
  '14 march 2027',
])('%s is the fourteenth of March', (text) => {
  const sheet = readSheet(utf8(`Customer;Domain;Contacts;Secret ends\nA;b.example;a@b.example;${text}`), 'en')
  expect(sheet.status === 'sheet' && sheet.rows[0]?.listed?.secretEnds).toBe('2027-03-14')
})
