import { expect, test } from 'vitest'
import { houseOf } from './house'
import { measure } from './measure'

const lines = (count: number, text = '') => `${text}${'\n'.repeat(count - 1)}export {}\n`

test('the figures that docs quote: lines without tests, circles, arrows that run up', () => {
  const house = houseOf({
    'lib/desk/list.ts': lines(10),
    'lib/desk/list.test.ts': lines(90),
    'lib/desk/count.ts': lines(20),
    'lib/audit/list.ts': lines(30, `import '@/lib/desk/list'`),
    'app/page.tsx': lines(40, `import './form'`),
    'app/form.tsx': lines(50, `import './page'`),
  })
  expect(measure(house)).toEqual({
    lib: { files: 3, tests: 1, median: 20, p90: 30, longest: 30 },
    app: { files: 2, tests: 0, median: 40, p90: 50, longest: 50 },
    e2e: { files: 0, tests: 0, median: 0, p90: 0, longest: 0 },
    circles: 1,
    arrowsUp: 1,
  })
})
