import { acceptances } from './a-acceptances.ts'
import { customerList } from './b-list.ts'
import { signedInRead } from './c-read.ts'
import { firstVisit } from './d-script.ts'
import { demandServer } from './database.ts'
import { startAndMemory } from './e-start.ts'
import { importOfUsers } from './f-import.ts'
import { renewalOfCustomers } from './g-renewal.ts'
import { heading, rows } from './figures.ts'
import { decisions } from './h-decisions.ts'
import { removal } from './i-removal.ts'
import { home } from './j-home.ts'
import { lists } from './k-lists.ts'
import { exportOfCustomers } from './l-export.ts'

const parts: Record<string, () => Promise<void>> = {
  a: acceptances,
  b: customerList,
  c: signedInRead,
  d: firstVisit,
  e: startAndMemory,
  f: importOfUsers,
  g: renewalOfCustomers,
  h: decisions,
  i: removal,
  j: home,
  k: lists,
  l: exportOfCustomers,
}
const wanted = process.argv.slice(2).filter((word) => word in parts)
demandServer()
heading()
for (const [name, part] of Object.entries(parts)) if (wanted.length === 0 || wanted.includes(name)) await part()
const broken = rows.filter((row) => row.holds === false)
process.stdout.write(
  broken.length === 0
    ? '\nevery bound holds\n'
    : `\n${broken.length} bound${broken.length === 1 ? '' : 's'} broken: ${broken.map((row) => row.what).join('; ')}\n`,
)
process.exit(broken.length === 0 ? 0 : 1)
