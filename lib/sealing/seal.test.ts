import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SealBroken } from './box'
import { readKeyRing } from './ring'
import { type Binding, olderHeads, rewrap, seal, sealUnderLink, unseal, unsealUnderLink } from './seal'

const keyOf = (kid: string, byte: number) => `${kid}:${Buffer.alloc(32, byte).toString('base64')}`
const old = readKeyRing([keyOf('2026', 1)])
const rotated = readKeyRing([keyOf('2027', 2), keyOf('2026', 1)])
const onlyNew = readKeyRing([keyOf('2027', 2)])

const bind: Binding = { table: 'Handoff', row: 'row-1', purpose: 'held', expiresAt: new Date('2026-12-01T00:00:00Z') }
const linkKey = Buffer.alloc(32, 9)

function codeOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof SealBroken) return error.code
    throw error
  }
  return 'opened'
}

describe('a sealed value', () => {
  test('comes back as it went in, whatever it was', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (value) => {
        expect(unseal(seal(value, bind, old), bind, old)).toEqual(Buffer.from(value))
        const linked = sealUnderLink(value, linkKey, bind, old)
        expect(unsealUnderLink(linked, linkKey, bind, old)).toEqual(Buffer.from(value))
      }),
    )
    expect(unseal(seal('geheim ☂', bind), bind).toString()).toBe('geheim ☂')
  })

  test('is never the same twice', () => {
    expect(seal('same', bind, old)).not.toEqual(seal('same', bind, old))
  })

  test('does not open when any bit of any byte was changed', () => {
    const sealed = sealUnderLink('correct horse battery staple', linkKey, bind, old)
    for (let position = 0; position < sealed.length; position++) {
      for (let bit = 0; bit < 8; bit++) {
        const flipped = Buffer.from(sealed)
        flipped[position] = (flipped[position] ?? 0) ^ (1 << bit)
        expect(codeOf(() => unsealUnderLink(flipped, linkKey, bind, old))).not.toBe('opened')
      }
    }
  })

  test('does not open when it was cut short, made longer or is no sealed value at all', () => {
    const sealed = seal('correct horse', bind, old)
    for (let length = 0; length < sealed.length; length++) {
      expect(codeOf(() => unseal(sealed.subarray(0, length), bind, old))).not.toBe('opened')
    }
    expect(codeOf(() => unseal(Buffer.concat([sealed, Buffer.of(0)]), bind, old))).toBe('not_authentic')
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        expect(codeOf(() => unseal(noise, bind, old))).not.toBe('opened')
      }),
    )
  })

  test('opens in its own table, row and purpose, with its own expiry, and nowhere else', () => {
    const sealed = seal('correct horse', bind, old)
    const elsewhere: Binding[] = [
      { ...bind, table: 'RunToken' },
      { ...bind, row: 'row-2' },
      { ...bind, purpose: 'linked' },
      { ...bind, expiresAt: new Date('2026-12-01T00:00:00.001Z') },
      { ...bind, expiresAt: undefined },
      { table: 'Handoff', row: 'row-1","held', purpose: '', expiresAt: bind.expiresAt },
    ]
    for (const other of elsewhere) expect(codeOf(() => unseal(sealed, other, old))).toBe('not_authentic')
  })

  test('says nothing of the value when it does not open', () => {
    const sealed = seal('correct horse', bind, old)
    const broken = (() => {
      try {
        return unseal(sealed, { ...bind, row: 'row-2' }, old)
      } catch (error) {
        return error as SealBroken
      }
    })()
    expect(JSON.stringify([broken, (broken as SealBroken).message, (broken as SealBroken).stack])).not.toContain(
      'horse',
    )
  })
})

describe('the key ring', () => {
  test('reads what an older key sealed, and writes with its first', () => {
    const before = seal('correct horse', bind, old)
    expect(unseal(before, bind, rotated).toString()).toBe('correct horse')
    expect(unseal(seal('correct horse', bind, rotated), bind, onlyNew).toString()).toBe('correct horse')
    expect(codeOf(() => unseal(before, bind, onlyNew))).toBe('unknown_key')
  })

  test('refuses keys it could not use, and never repeats one in its complaint', () => {
    const short = Buffer.alloc(31, 0x41).toString('base64')
    for (const entries of [[], [`a:${short}`], [keyOf('a', 1), keyOf('a', 2)], [keyOf('a b', 1)]]) {
      expect(() => readKeyRing(entries)).toThrow()
    }
    expect(() => readKeyRing([`a:${short}`])).not.toThrow(short)
  })
})

describe('a rotation', () => {
  test('renews the wrap alone: the box is the same, and opens without the old key', () => {
    const before = sealUnderLink('correct horse', linkKey, bind, old)
    const after = rewrap(before, bind, rotated)
    expect(after?.subarray(-40)).toEqual(before.subarray(-40))
    expect(unsealUnderLink(after ?? Buffer.of(), linkKey, bind, onlyNew).toString()).toBe('correct horse')
    expect(unsealUnderLink(before, linkKey, bind, rotated).toString()).toBe('correct horse')
  })

  test('has nothing to do twice, and does nothing for another row or without the old key', () => {
    const before = seal('correct horse', bind, old)
    const after = rewrap(before, bind, rotated) ?? Buffer.of()
    expect(rewrap(after, bind, rotated)).toBeNull()
    expect(codeOf(() => rewrap(before, { ...bind, row: 'row-2' }, rotated))).toBe('not_authentic')
    expect(codeOf(() => rewrap(before, bind, onlyNew))).toBe('unknown_key')
  })

  test('finds what the older keys wrapped by how it begins', () => {
    const [head] = olderHeads(rotated)
    expect(olderHeads(old)).toEqual([])
    expect(seal('x', bind, old).subarray(0, head?.length)).toEqual(head)
    expect(seal('x', bind, rotated).subarray(0, head?.length)).not.toEqual(head)
  })
})

describe('a value under a link', () => {
  test('does not open with the ring alone, nor with the key of another link', () => {
    const sealed = sealUnderLink('correct horse', linkKey, bind, old)
    expect(unseal(sealed, bind, old).includes('correct horse')).toBe(false)
    expect(codeOf(() => unsealUnderLink(sealed, Buffer.alloc(32, 8), bind, old))).toBe('wrong_link_key')
  })

  test('does not open with the link alone', () => {
    const sealed = sealUnderLink('correct horse', linkKey, bind, old)
    expect(codeOf(() => unsealUnderLink(sealed, linkKey, bind, onlyNew))).toBe('unknown_key')
  })
})
