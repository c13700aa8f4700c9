import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { put } from './figures.ts'

const dist = join(import.meta.dirname, '../web/dist')

/** (d) Compressed script of a first visit, as the page names it: its entry and everything that entry imports before the first click. */
export async function firstVisit() {
  for (const [page, most] of [
    ['door', 180],
    ['partner', 300],
    ['customer', 300],
    ['operator', 300],
  ] as const) {
    const html = readFileSync(join(dist, `${page}.html`), 'utf8')
    const entries = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map((m) => m[1] ?? '')
    const kB =
      [...reach(entries)].reduce(
        (sum, file) => sum + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length,
        0,
      ) / 1000
    put({
      what: `(d) script of a first visit: ${page}`,
      ours: `${kB.toFixed(0)} kB gz`,
      floor: `${most} kB`,
      ratio: kB / most,
      bound: '<= 1',
      holds: kB <= most,
      slice: '',
    })
  }
}

/** Static imports, followed to the end; what is imported on a click is not part of the first visit. */
function reach(entries: readonly string[]): Set<string> {
  const found = new Set<string>()
  const visit = (file: string) => {
    if (found.has(file)) return
    found.add(file)
    for (const match of readFileSync(join(dist, file), 'utf8').matchAll(
      /(?:^|[;}\n])\s*import\s*(?:[^"'()]*?from\s*)?["']\.\/([^"']+\.js)["']/g,
    ))
      visit(`assets/${match[1]}`)
  }
  entries.forEach(visit)
  return found
}
