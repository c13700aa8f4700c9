// Builds the portals when anything they are made of has changed since the last build.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { fail, readIfThere, root, run, step } from './runtime.js'

const digestFile = join(root, 'web', 'dist', '.digest')

/** Leaves web/dist as the sources say; a build that fails is tried again next time. */
export async function buildPortals(node) {
  // Taken before the build, so that what is edited while it runs makes the next start build again.
  const digest = digestOfSources()
  if (readIfThere(digestFile) === digest) return
  rmSync(digestFile, { force: true })
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const build = () => run(node, [vite, 'build', '--logLevel', 'warn'], { cwd: join(root, 'web') })
  if ((await step('Building the portals', build)) !== 0) fail('The portals could not be built; the reason is above.')
  await compressAssets(join(root, 'web', 'dist', 'assets'))
  writeFileSync(digestFile, digest)
}

/** A compressed copy beside each asset that gains by it: the server sends what is there and compresses nothing itself. */
async function compressAssets(folder) {
  const best = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }
  const one = async (name) => {
    const path = join(folder, name)
    const content = readFileSync(path)
    writeFileSync(`${path}.br`, await promisify(brotliCompress)(content, best))
    writeFileSync(`${path}.gz`, await promisify(gzip)(content, { level: 9 }))
  }
  await Promise.all(
    readdirSync(folder)
      .filter((name) => /\.(js|css|svg)$/.test(name))
      .map(one),
  )
}

/** Contracts and locales are part of the portals, and both may read the law. */
function digestOfSources() {
  const files = [
    ...filesBelow('web').filter((file) => !file.startsWith(join('web', 'dist'))),
    ...filesBelow('locales'),
    ...filesBelow('src').filter((file) => file.endsWith('.contract.ts') || file.startsWith(join('src', 'domain'))),
    'package-lock.json',
  ]
  const hash = createHash('sha256')
  for (const file of files.toSorted(compare)) {
    const content = readFileSync(join(root, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/** By code unit: the same order whatever the language of the system. */
function compare(a, b) {
  return a < b ? -1 : Number(a > b)
}

function filesBelow(folder) {
  const top = join(root, folder)
  if (!existsSync(top)) return []
  return readdirSync(top, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesBelow(path)
    return entry.isFile() ? [relative(root, join(root, path))] : []
  })
}
