import { useFormats } from '../../format.ts'
import { useWords } from '../../intl/useWords.ts'
import type { Column } from '../../list/DataList.tsx'
import { useLook } from '../../look/styles.ts'
import { GoLink } from '../../portal/Go.tsx'
import { useOrganisation } from '../../portal/useSession.ts'
import { useEventWords } from './useEventWords.ts'
import type { ActivityRow } from './types.ts'
import { Tag } from '../parts/Tag.tsx'

export function useActivityColumns(
  placeOf: ((row: ActivityRow) => string | undefined) | undefined,
): Column<ActivityRow>[] {
  const words = useWords()
  const formats = useFormats()
  return [
    {
      id: 'what',
      header: words('rooms.activity.what'),
      cell: (row) => <What row={row} place={placeOf?.(row)} />,
      width: '52%',
    },
    { id: 'who', header: words('rooms.activity.who'), cell: (row) => <Who row={row} /> },
    {
      id: 'when',
      header: words('rooms.activity.when'),
      cell: (row) => <time dateTime={row.at}>{formats.moment(row.at)}</time>,
    },
    { id: 'number', header: words('rooms.activity.number'), cell: (row) => row.seq ?? '–', align: 'end' },
  ]
}

function What({ row, place }: { row: ActivityRow; place: string | undefined }) {
  const text = useEventWords()(row)
  const look = useLook()
  return <span className={look.body}>{place ? <GoLink to={place}>{text}</GoLink> : text}</span>
}

function Who({ row }: { row: ActivityRow }) {
  const words = useWords()
  const look = useLook()
  const { name: own } = useOrganisation()
  if (row.actorKind === 'clock') return <>{words('rooms.activity.clock')}</>
  if (row.actorKind === 'installation') return <>{words('rooms.activity.installation')}</>
  return (
    <div>
      <div>{row.actorName ?? words('rooms.activity.somebody')}</div>
      {row.actorOrganisation && row.actorOrganisation !== own && (
        <div className={look.quiet}>{row.actorOrganisation}</div>
      )}
      {row.onBehalf && (
        <Tag outline color="brand">
          {words('rooms.activity.onBehalf')}
        </Tag>
      )}
    </div>
  )
}
