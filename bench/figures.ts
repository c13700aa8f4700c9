export const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

export type Row = {
  what: string
  ours: string
  floor: string
  ratio: number | undefined
  bound: string
  holds: boolean | undefined
  slice: string
}

export const rows: Row[] = []
export const put = (row: Row) => {
  rows.push(row)
  process.stdout.write(`${line(row)}\n`)
}

const line = (r: Row) =>
  [
    r.what.padEnd(44),
    r.ours.padStart(16),
    r.floor.padStart(18),
    r.ratio === undefined ? ''.padStart(7) : r.ratio.toFixed(2).padStart(7),
    r.bound.padStart(9),
    r.holds === undefined ? '' : r.holds ? 'holds' : 'BROKEN',
    ` ${r.slice}`,
  ].join(' ')

export const heading = () =>
  process.stdout.write(
    `${['what'.padEnd(44), 'ours'.padStart(16), 'floor or peer'.padStart(18), 'ratio'.padStart(7), 'bound'.padStart(9), ''].join(' ')} slice\n`,
  )

/** Runs the two in alternating order, round by round, so that a slow minute of the machine meets both. */
export async function alternate(
  rounds: number,
  ours: (round: number) => Promise<number>,
  floor: (round: number) => Promise<number>,
): Promise<{ ours: number; floor: number }> {
  const a: number[] = []
  const b: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const order =
      round % 2 === 0
        ? [() => ours(round).then((n) => a.push(n)), () => floor(round).then((n) => b.push(n))]
        : [() => floor(round).then((n) => b.push(n)), () => ours(round).then((n) => a.push(n))]
    for (const step of order) await step()
  }
  return { ours: median(a), floor: median(b) }
}
