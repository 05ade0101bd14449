import { isTest, roomOf } from '../places'
import { queriesIn } from '../queries'
import type { Finding, Rule } from '../rule'

type Writing = { path: string; line: number; said: string; room: string; table: string }

/**
 * A table belongs to the room that writes it, and no other room does: whoever wants it altered calls a verb of its owner and
 * hands it the `tx`. The owner is the room that writes it most. Everybody may read; tests and fixtures may write.
 */
export const tables: Rule = (house) => {
  const writings = house.sources
    .filter(({ path }) => /^(app|lib)\//.test(path) && !isTest(path))
    .flatMap((source) =>
      queriesIn(house, source).flatMap(({ writes, line, said }) =>
        writes.map((table): Writing => ({ path: source.path, line, said, room: roomOf(source.path), table })),
      ),
    )
  return [...Map.groupBy(writings, ({ table }) => table).entries()].flatMap(([table, all]) => {
    const [owner, ...others] = [...Map.groupBy(all, ({ room }) => room).entries()].toSorted(
      ([, one], [, other]) => other.length - one.length,
    )
    return others.flatMap(([, written]) =>
      written.map(
        ({ path, line, said, room }): Finding => ({
          path,
          line,
          what: `${said} in ${room}, but ${table} is written by ${owner?.[0]}`,
          instead: `give ${owner?.[0]} a verb that takes the tx, and call it`,
        }),
      ),
    )
  })
}
