import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { call } from '../../api.ts'
import { useFormats } from '../../format.ts'
import { useNames, useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'
import { useAct } from '../../portal/useApi.ts'
import { useSession } from '../../portal/useSession.ts'
import { Problem } from '../../states/Problem.tsx'
import { Tag } from '../parts/Tag.tsx'
import type { Entry, ServiceRequest } from './types.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalL,
    borderLeft: `3px solid ${tokens.colorNeutralStroke2}`,
  },
  own: { borderLeftColor: tokens.colorBrandStroke1 },
  head: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  text: { ...typographyStyles.body1, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '80ch' },
})

/** What was written and done, in order, by whom; what others wrote among themselves is not here. */
export function Timeline({ one, at }: { one: ServiceRequest; at: string }) {
  const styles = useStyles()
  return (
    <ol className={styles.list}>
      {one.entries.map((entry) => (
        <li key={entry.id} className={styles.item}>
          <Head entry={entry} one={one} />
          {entry.text !== null && <p className={styles.text}>{entry.text}</p>}
          <Gone entry={entry} />
          {entry.file && <File file={entry.file} at={at} />}
        </li>
      ))}
    </ol>
  )
}

function Head({ entry, one }: { entry: Entry; one: ServiceRequest }) {
  const words = useWords()
  const look = useLook()
  const styles = useStyles()
  const formats = useFormats()
  return (
    <div className={styles.head}>
      <Who entry={entry} one={one} />
      <time className={look.quiet} dateTime={entry.at}>
        {formats.moment(entry.at)}
      </time>
      {(entry.readers === 'partner' || entry.readers === 'provider') && (
        <Tag color="warning">{words('support.internal')}</Tag>
      )}
    </div>
  )
}

function Who({ entry, one }: { entry: Entry; one: ServiceRequest }) {
  const words = useWords()
  const name = useNames()
  const look = useLook()
  const { installation } = useSession()
  if (entry.side === 'clock')
    return (
      <span className={look.strong}>
        {name('support.entry', entry.kind === 'closed' ? 'closed.clock' : entry.kind)}
      </span>
    )
  const of = { customer: one.customer.name, partner: one.partner?.name ?? '', provider: installation }[entry.side]
  return (
    <span>
      <span className={look.strong}>{entry.author ?? words('support.entry.nobody')}</span> ({of}){' '}
      {name('support.entry', entry.kind)}
    </span>
  )
}

const WRITTEN = ['opened', 'note', 'escalated']

function Gone({ entry }: { entry: Entry }) {
  const words = useWords()
  const look = useLook()
  if (entry.text !== null || !WRITTEN.includes(entry.kind)) return null
  return <p className={look.quiet}>{words('support.entry.gone')}</p>
}

/** Fetched by an address that is asked for now and works for a minute; it leads to a download and to no page. */
function File({ file, at }: { file: NonNullable<Entry['file']>; at: string }) {
  const words = useWords()
  const look = useLook()
  const formats = useFormats()
  const { run, busy, problem } = useAct(async () => {
    const { url } = await call<{ url: string }>('GET', `${at}/files/${file.id}/link`)
    location.assign(url)
  })
  if (file.gone || file.name === null) return <p className={look.quiet}>{words('support.file.gone')}</p>
  return (
    <div className={look.stackTight}>
      {problem && <Problem problem={problem} />}
      <div className={look.row}>
        <Button icon={<ArrowDownloadRegular />} disabledFocusable={busy} onClick={() => void run()}>
          {words('support.file.download', { name: file.name })}
        </Button>
        <span className={look.quiet}>{sizeOf(file.bytes, formats.number)}</span>
      </div>
      <p className={look.quiet}>{words('support.file.fetched')}</p>
    </div>
  )
}

const sizeOf = (bytes: number, number: (value: number) => string) =>
  bytes < 1024
    ? `${number(bytes)} B`
    : bytes < 1_048_576
      ? `${number(Math.round(bytes / 1024))} kB`
      : `${number(Math.round(bytes / 104_857.6) / 10)} MB`
