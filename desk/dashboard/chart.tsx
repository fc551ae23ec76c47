/** One chart; a tap on a bar goes where its number goes in the table behind. On paper it is scaled to stand beside the table. */
import { useEffect, useRef } from 'react'
import { init } from './echarts.ts'
import type { Option } from './echarts.ts'

interface ChartProps {
  readonly option: Option
  readonly height: number
  /** What it shows, for who does not see it. */
  readonly label: string
  readonly pick: (series: number, at: number) => void
}

export function Chart({ option, height, label, pick }: ChartProps) {
  const box = useRef<HTMLDivElement>(null)
  const latest = useRef(pick)
  latest.current = pick
  const drawn = JSON.stringify(option)
  useEffect(() => {
    if (!box.current) return undefined
    const chart = init(box.current, null, { renderer: 'svg' })
    chart.setOption({ animation: false, aria: { enabled: true, label: { description: label }, decal: { show: true } }, ...option })
    chart.on('click', (event) => { latest.current(event.seriesIndex ?? 0, event.dataIndex) })
    const scalable = () => { box.current?.querySelector('svg')?.setAttribute('viewBox', `0 0 ${chart.getWidth()} ${chart.getHeight()}`) }
    const watch = new ResizeObserver(() => { chart.resize(); scalable() })
    watch.observe(box.current)
    scalable()
    return () => { watch.disconnect(); chart.dispose() }
    // The option is made anew at every look; what it says decides whether it is drawn anew.
  }, [drawn, label])
  return <div ref={box} className="chart" style={{ height }} />
}
