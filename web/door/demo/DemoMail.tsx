import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { call } from '../../shared/api.ts'
import type { Answer, Sessions } from '../../shared/contracts.ts'
import { useFormats } from '../../shared/format.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { LinkedText } from '../../shared/rooms/mailbox/LinkedText.tsx'
import { Empty } from '../../shared/states/Empty.tsx'
import { Loading } from '../../shared/states/Loading.tsx'
import { Problem } from '../../shared/states/Problem.tsx'
import { useLoad } from '../../shared/useLoad.ts'
import { useTitle } from '../frame/useTitle.ts'

type Mail = Answer<Sessions['demoMail']>

const useStyles = makeStyles({
  head: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: '2px',
  },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontFamily: tokens.fontFamilyBase },
})

/** The demo's mail server has one mailbox for all, so that codes and letters can be read without any other program. */
export default function DemoMail() {
  const words = useWords()
  const look = useLook()
  const { data, problem, reload } = useLoad(
    (signal) => call<Answer<Sessions['demoMails']>>('GET', '/demo/mails', { signal }),
    [],
  )
  useTitle(words('door.demo.mail.title'))
  const mails = data?.items.toSorted((a, b) => b.receivedAt.localeCompare(a.receivedAt))
  return (
    <div className={look.stack}>
      <div className={look.stackTight}>
        <h1 className={look.title1}>{words('door.demo.mail.title')}</h1>
        <p className={look.body}>{words('door.demo.mail.lead')}</p>
      </div>
      <div>
        <Button onClick={reload}>{words('door.demo.mail.refresh')}</Button>
      </div>
      {problem && <Problem problem={problem} retry={reload} />}
      {!mails && !problem && <Loading />}
      {mails?.length === 0 && <Empty title={words('door.demo.mail.empty')}>{words('door.demo.mail.empty.way')}</Empty>}
      {mails?.map((mail) => (
        <OneMail key={mail.id} mail={mail} />
      ))}
    </div>
  )
}

function OneMail({ mail }: { mail: Mail }) {
  const words = useWords()
  const look = useLook()
  const formats = useFormats()
  const styles = useStyles()
  return (
    <article className={look.card}>
      <div className={look.stackTight}>
        <h2 className={look.title3}>{mail.subject}</h2>
        <dl className={styles.head}>
          <dt className={look.quiet}>{words('door.demo.mail.to')}</dt>
          <dd className={look.quiet}>{mail.to}</dd>
          <dt className={look.quiet}>{words('door.demo.mail.from')}</dt>
          <dd className={look.quiet}>{mail.from}</dd>
          <dt className={look.quiet}>{words('door.demo.mail.at')}</dt>
          <dd className={look.quiet}>{formats.moment(mail.receivedAt)}</dd>
        </dl>
        <p className={styles.text}>
          <LinkedText text={mail.text} />
        </p>
      </div>
    </article>
  )
}
