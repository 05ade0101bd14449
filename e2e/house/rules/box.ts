import { isBox } from '../places'
import type { Finding, Rule } from '../rule'

/**
 * The Entra box is a second opinion on Microsoft: it shares no code with the product, or both would share a misreading. It
 * takes nothing of ours, its tests neither, and everybody else comes in by its one door.
 */
export const box: Rule = (house) =>
  house.sources.flatMap(({ path, imports }) =>
    imports.flatMap(({ written, line }): Finding[] => {
      const target = house.target(path, written)
      const isOurs = /^(@\/|\.)/.test(written)
      if (isBox(path) && isOurs && !isBox(target))
        return [
          {
            path,
            line,
            what: `the box takes ${written}`,
            instead: 'write its own: it shares no code with the product',
          },
        ]
      if (isBox(path) && written === 'entra-box')
        return [{ path, line, what: 'the box comes in by its own door', instead: 'import the file itself, relative' }]
      if ((!isBox(path) && isOurs && isBox(target)) || written.startsWith('entra-box/'))
        return [
          {
            path,
            line,
            what: `${written} is inside the box`,
            instead: "import from 'entra-box', or let src/index.ts export it",
          },
        ]
      return []
    }),
  )
