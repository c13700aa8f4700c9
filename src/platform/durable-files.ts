import { fsyncSync } from 'node:fs'
import { NodeFS } from '@electric-sql/pglite/nodefs'

type EmscriptenModule = { NODEFS: { stream_ops: Record<string, unknown> } }

/**
 * The embedded database's files with a real fsync. Its build turns fsync off and its file layer has none, so a commit would survive a
 * killed process but not a power cut. One system call per commit; a test sees it between commit and answer.
 */
export class DurableFiles extends NodeFS {
  override async init(...args: Parameters<NodeFS['init']>) {
    const made = await super.init(...args)
    const preRun = (made.emscriptenOpts.preRun ?? []) as ((module: EmscriptenModule) => void)[]
    const hook = (module: EmscriptenModule) => {
      module.NODEFS.stream_ops.fsync = (stream: { nfd: number }) => {
        fsyncSync(stream.nfd)
        return 0
      }
    }
    return { emscriptenOpts: { ...made.emscriptenOpts, preRun: [hook, ...preRun] as never } }
  }
}

/** The library's own start parameters without "no fsync", and with the one method the hook serves. */
export const durableParameters = (defaults: readonly string[]) => [
  ...defaults.filter((p) => p !== '-F'),
  '-c',
  'fsync=on',
  '-c',
  'wal_sync_method=fsync',
]
