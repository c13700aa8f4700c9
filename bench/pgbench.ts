import { spawnSync } from 'node:child_process'

/** PostgreSQL's own measure on this machine: small transactions a second, 16 at a time. */
export function pgbenchPerSecond(url: string): number {
  spawnSync('pgbench', ['-i', '-q', '-s', '5', url], { encoding: 'utf8' })
  const run = spawnSync('pgbench', ['-n', '-c', '16', '-j', '1', '-M', 'prepared', '-T', '5', url], {
    encoding: 'utf8',
  })
  return Number(/tps = ([\d.]+)/.exec(run.stdout)?.[1] ?? 0)
}
