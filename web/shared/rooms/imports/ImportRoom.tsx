import { useLook } from '../../look/styles.ts'
import { Shown } from '../../portal/Shown.tsx'
import { useRead } from '../../portal/useApi.ts'
import { useOrganisationPath } from '../../portal/useSession.ts'
import { ImportHead } from './ImportHead.tsx'
import { ImportRows } from './ImportRows.tsx'
import type { ImportRow } from './types.ts'

/** One import: what was found in the file, how far it is, what became of each row. Looks again while something goes on. */
export default function ImportRoom({ importId }: { importId: string }) {
  const look = useLook()
  const at = `${useOrganisationPath()}/people/imports/${importId}`
  const goesOn = (row: ImportRow | undefined) => row?.state === 'running' || row?.state === 'reading'
  const first = useRead<ImportRow>(at)
  const one = useRead<ImportRow>(at, undefined, { refetchInterval: goesOn(first.data) ? 1500 : false })
  return (
    <Shown of={one}>
      {(row) => (
        <div className={look.stack}>
          <ImportHead row={row} at={at} />
          {row.state !== 'reading' && row.state !== 'unreadable' && <ImportRows row={row} at={at} />}
        </div>
      )}
    </Shown>
  )
}
