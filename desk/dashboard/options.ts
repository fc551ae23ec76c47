/** From numbers to what the chart draws. Pure; every bar carries its number, so that nothing hangs on colour or height alone. */
import { colours } from '../kit/theme.ts'
import type { Option } from './echarts.ts'

export interface Series {
  readonly name: string
  readonly colour: string
  readonly values: readonly number[]
}

const fonts = 'system-ui, "PingFang SC", "HarmonyOS Sans SC", "MiSans", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif'
const words = { fontFamily: fonts, fontSize: 13, color: colours.ink }
const axisWords = { ...words, color: colours.quiet }
const lines = { lineStyle: { color: colours.line } }

/** A month before the first case says nothing, and twelve of them say it on three charts. */
export const sinceFirst = <M extends { readonly month: string }>(months: readonly M[], since: string | null): M[] => months.filter(({ month }) => since !== null && month >= since)

/** Wide names are cut; the whole of them stands in the tooltip and in the table. */
const NAME_WIDTH = 132

/** A bar for each name, lying, longest first as they come. */
export function lying(names: readonly string[], series: readonly Series[], stacked = false): Option {
  return {
    textStyle: { fontFamily: fonts }, tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, confine: true, textStyle: words }, ...legend(series),
    grid: { left: 8, right: 40, top: series.length > 1 ? 36 : 8, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: { type: 'value', minInterval: 1, axisLabel: { show: false }, splitLine: { show: false } },
    yAxis: { type: 'category', inverse: true, data: [...names], axisTick: { show: false }, axisLine: lines, axisLabel: { ...words, width: NAME_WIDTH, overflow: 'truncate' } },
    series: series.map((one) => bar(one, stacked, 'right')),
  }
}

/** Over more groups than this the numbers would lie on one another; then the axis tells them. */
const FEW = 6

/** Groups of bars over the months. */
export function standing(names: readonly string[], series: readonly Series[], stacked = false): Option {
  return {
    textStyle: { fontFamily: fonts }, tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, confine: true, textStyle: words }, ...legend(series),
    grid: { left: 8, right: 8, top: 40, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: { type: 'category', data: [...names], axisTick: { show: false }, axisLine: lines, axisLabel: { ...axisWords, fontSize: 12, interval: 0 } },
    yAxis: { type: 'value', minInterval: 1, axisLabel: axisWords, splitLine: lines },
    series: series.map((one) => bar(one, stacked, names.length > FEW ? null : 'top')),
  }
}

function legend(series: readonly Series[]): Option {
  return series.length > 1 ? { legend: { top: 0, left: 0, textStyle: words, itemWidth: 22, itemHeight: 14, data: series.map((one) => one.name) } } : {}
}

function bar({ name, colour, values }: Series, stacked: boolean, side: 'right' | 'top' | null) {
  return {
    type: 'bar' as const, name, data: [...values], barMaxWidth: 26, itemStyle: { color: colour }, emphasis: { disabled: true }, cursor: 'pointer',
    ...(stacked ? { stack: 'all' } : {}), ...(stacked || side === null ? {} : { label: { show: true, position: side, ...words, formatter: shown } }),
  }
}

/** A nought needs no label. */
const shown = ({ value }: { value?: unknown }): string => (typeof value === 'number' && value > 0 ? String(value) : '')
