// Fails when a package we use has a known flaw, high or critical, that an upgrade would mend. Others are only named.
import { spawnSync } from 'node:child_process'

const grave = ['high', 'critical']
const patience = 120_000

const report = readReport()
if (report.vulnerabilities) judge(Object.values(report.vulnerabilities))
else if (report.message) console.log(`NOT AUDITED: the package registry did not answer (${report.message}).`)
else throw new Error(`npm could not audit: ${report.error?.summary ?? 'it gave no reason'}`)

/** npm gives a message when it was the registry that failed, and an error with a code when something is wrong here. */
function readReport() {
  const options = { encoding: 'utf8', timeout: patience, maxBuffer: 2 ** 28, shell: process.platform === 'win32' }
  const { stdout, error } = spawnSync('npm', ['audit', '--json', '--audit-level=high'], options)
  if (error?.code === 'ETIMEDOUT') return { message: `nothing came in ${patience / 1000} s` }
  if (error) throw error
  return JSON.parse(stdout)
}

function judge(findings) {
  const severe = findings.filter(({ severity }) => grave.includes(severity))
  const mendable = severe.filter(({ fixAvailable }) => fixAvailable)
  for (const { name, severity, range, fixAvailable } of severe) {
    console.log(`${name} ${range}: ${severity}, ${fixAvailable ? 'mended by an upgrade' : 'no remedy yet'}`)
  }
  console.log(
    `Audited: ${findings.length} findings, ${severe.length} high or critical, ${mendable.length} of them mendable.`,
  )
  if (mendable.length > 0) process.exitCode = 1
}
