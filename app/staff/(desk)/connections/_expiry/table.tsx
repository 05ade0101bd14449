import type { ExpiryTimeline } from '@/lib/desk/expiry/expiry-timeline'
import { counted, kindNames, spanInWords, totalOf } from './words'

type Bar = ExpiryTimeline['bars'][number]

type Props = { timeline: ExpiryTimeline; hrefOf: (bar: Bar, kind: Bar['counts'][number]['kind']) => string }

/** What the bars show, in words: whatever has an end in it, each number leading to those who have it. */
export function ExpiryTable({ timeline: { bars, unit }, hrefOf }: Props) {
  const [first] = bars
  return (
    <table className="tabular">
      <thead className="text-left text-quiet text-xs">
        <tr>
          <th scope="col" className="py-1 pr-8 font-normal">
            {unit === 'day' ? 'Day' : unit === 'week' ? 'Week' : 'Month'}
          </th>
          {first?.counts.map(({ kind }) => (
            <th key={kind} scope="col" className="py-1 pr-8 font-normal first-letter:uppercase">
              {kindNames[kind][1]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bars
          .filter((bar) => totalOf(bar) > 0)
          .map((bar) => (
            <tr key={bar.from} className="border-line border-t">
              <th scope="row" className="py-1 pr-8 text-left font-normal">
                {spanInWords(bar, unit)}
              </th>
              {bar.counts.map(({ kind, count }) => (
                <td key={kind} className="pr-8">
                  {count > 0 && (
                    <a className="link inline-flex min-h-6 items-center" href={hrefOf(bar, kind)}>
                      {counted(count, kindNames[kind])}
                    </a>
                  )}
                </td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  )
}
