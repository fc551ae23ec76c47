/** What a bench says: printed as it comes, kept for bench/RESULTS.md. */
export const lines: string[] = []
export const say = (line: string): void => { lines.push(line); console.log(line) }
export const n = (value: number, digits = 0): string => value.toLocaleString('en-GB', { maximumFractionDigits: digits, minimumFractionDigits: digits })
