import type { ExpiryTimeline } from '@/lib/desk/expiry/expiry-timeline'
import { busiest, counted, kindNames, markOf, spanInWords, totalOf } from './words'

type Bar = ExpiryTimeline['bars'][number]
type Count = Bar['counts'][number]

const fills = { secret: 'fill-ink', certificate: 'fill-control' } as const

const [top, base, height] = [18, 88, 108]
/** So many words fit under the bars of a phone. */
const marks = 5

type Props = { timeline: ExpiryTimeline; hrefOf: (bar: Bar, kind: Count['kind']) => string }

/** Secrets below, certificates on top of them. For eyes and the mouse: the table says and links the same. */
export function Bars({ timeline: { bars, unit }, hrefOf }: Props) {
  const most = busiest(bars)
  const highest = totalOf(most)
  const width = 100 / bars.length
  const step = Math.ceil(bars.length / marks)
  return (
    <svg className="w-full overflow-visible text-xs" height={height} aria-hidden="true" focusable="false">
      {bars.map((bar, index) => (
        <g key={bar.from}>
          {layersOf(bar, highest).map(({ kind, count, y, height }) => (
            <a key={kind} href={hrefOf(bar, kind)} tabIndex={-1} className="hover:opacity-75">
              <title>{`${spanInWords(bar, unit)}: ${counted(count, kindNames[kind])}`}</title>
              <rect
                x={`${(index + 0.12) * width}%`}
                y={y}
                width={`${width * 0.76}%`}
                height={height}
                className={fills[kind]}
              />
            </a>
          ))}
          {bar === most && (
            <text
              x={`${(index + 0.5) * width}%`}
              y={top - 6}
              textAnchor={anchorOf(index, bars.length)}
              className="tabular fill-quiet"
            >
              {highest.toLocaleString('en-GB')}
            </text>
          )}
          {index % step === 0 && (
            <text {...placeOf(index, width)} y={height - 4} className="fill-quiet">
              {markOf(bar, unit)}
            </text>
          )}
        </g>
      ))}
      <line x1="0" x2="100%" y1={base + 0.5} y2={base + 0.5} className="stroke-control" />
    </svg>
  )
}

/** From the base line up; the least that there is can still be seen. */
function layersOf({ counts }: Bar, highest: number) {
  const scale = (base - top) / highest
  let y = base
  return counts
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => {
      const height = Math.max(2, count * scale)
      y -= height
      return { kind, count, y, height }
    })
}

/** At either edge a number would hang out of the picture. */
function anchorOf(index: number, bars: number) {
  if (index === 0) return 'start'
  return index === bars - 1 ? 'end' : 'middle'
}

/** Under the left end of its bar; where there is no room to the right of it, under the right end. */
function placeOf(index: number, width: number) {
  const isLast = index * width > 85
  return { x: `${(isLast ? index + 1 : index) * width}%`, textAnchor: isLast ? ('end' as const) : ('start' as const) }
}
