import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { useFormats } from '../../format.ts'
import { useWords } from '../../intl/useWords.ts'
import { DataList, type Column } from '../../list/DataList.tsx'
import { useLook } from '../../look/styles.ts'
import type { Answer, Sessions } from '../../contracts.ts'
import { useRead } from '../../portal/useApi.ts'
import { Shown } from '../../portal/Shown.tsx'
import { Empty } from '../../states/Empty.tsx'
import { Notice } from '../../states/Notice.tsx'
import { SearchField } from '../parts/SearchField.tsx'
import { useSearch } from '../parts/useSearch.ts'
import { LinkedText } from './LinkedText.tsx'

type Mail = Answer<Sessions['demoMail']>
type Mails = Answer<Sessions['demoMails']>

const useStyles = makeStyles({
  letter: {
    ...typographyStyles.body1,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    maxWidth: '80ch',
  },
})
const EVERY = 5_000

/** In the demo world no mail leaves: here is every one, whoever it is for. */
export default function MailboxRoom() {
  const words = useWords()
  const look = useLook()
  const { q, search } = useSearch()
  const read = useRead<Mails>('/demo/mails', undefined, { refetchInterval: EVERY })
  const columns = useColumns()
  const found = (mail: Mail) => `${mail.to} ${mail.from} ${mail.subject}`.toLowerCase().includes(q.toLowerCase())
  return (
    <div className={look.stack}>
      <Notice live={false} tone="warning" title={words('rooms.mailbox.demo')}>
        {words('rooms.mailbox.demo.what')}
      </Notice>
      <div className={look.row}>
        <SearchField label={words('rooms.mailbox.search')} value={q} onChange={search} />
      </div>
      <Shown of={read}>
        {({ items }) => (
          <div>
            <DataList
              label={words('rooms.mailbox')}
              columns={columns}
              rows={items.filter(found)}
              rowKey={(mail) => mail.id}
              rowName={(mail) => mail.subject}
              details={letterOf}
              empty={
                <Empty title={words(q ? 'shared.list.nothing' : 'rooms.mailbox.empty')}>
                  {words(q ? 'shared.list.nothing.way' : 'rooms.mailbox.empty.way')}
                </Empty>
              }
            />
          </div>
        )}
      </Shown>
    </div>
  )
}

const letterOf = (mail: Mail) => <Letter mail={mail} />

function useColumns(): Column<Mail>[] {
  const words = useWords()
  const formats = useFormats()
  return [
    { id: 'subject', header: words('rooms.mailbox.subject'), cell: (mail) => mail.subject },
    { id: 'to', header: words('rooms.mailbox.to'), cell: (mail) => mail.to },
    { id: 'from', header: words('rooms.mailbox.from'), cell: (mail) => mail.from, wideOnly: true },
    { id: 'at', header: words('rooms.mailbox.at'), cell: (mail) => formats.moment(mail.receivedAt) },
  ]
}

function Letter({ mail }: { mail: Mail }) {
  const styles = useStyles()
  return (
    <div className={styles.letter}>
      <LinkedText text={mail.text} />
    </div>
  )
}
