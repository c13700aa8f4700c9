import { Button, ProgressBar } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { addressOf } from '../../api.ts'
import { useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'
import { Loading } from '../../states/Loading.tsx'
import { Notice } from '../../states/Notice.tsx'
import { Section } from '../parts/Section.tsx'
import { Cancel } from './Cancel.tsx'
import { RunForm } from './RunForm.tsx'
import type { ImportRow } from './types.ts'

type Props = { row: ImportRow; at: string }

/** Where the import stands, and what can be done about it. */
export function ImportHead({ row, at }: Props) {
  const words = useWords()
  const { state, created, stoppedFor } = row
  const left = row.good - row.created - row.refused
  if (state === 'reading') return <Reading />
  if (state === 'unreadable')
    return (
      <Notice tone="error" title={stoppedFor?.title ?? words('imports.stopped.file')}>
        <p>{stoppedFor?.way ?? words('imports.stopped.file.way')}</p>
      </Notice>
    )
  if (state === 'running') return <Running row={row} at={at} />
  if (state === 'done')
    return (
      <Notice
        tone={row.faulty + row.refused > 0 ? 'info' : 'success'}
        title={words('imports.done', { created })}
        actions={<Result at={at} />}
      >
        <p>{words('imports.done.what')}</p>
      </Notice>
    )
  if (state === 'cancelled')
    return <Notice title={words('imports.cancelled', { created })} actions={row.fileName && <Result at={at} />} />
  return (
    <>
      {state === 'stopped' && (
        <Notice tone="warning" title={words('imports.stopped', { left })}>
          <p>
            {stoppedFor?.title}. {stoppedFor?.way}
          </p>
        </Notice>
      )}
      <Found row={row} at={at} />
    </>
  )
}

function Reading() {
  const words = useWords()
  return (
    <>
      <Notice title={words('imports.uploading')} />
      <Loading lines={3} />
    </>
  )
}

function Found({ row, at }: Props) {
  const words = useWords()
  const look = useLook()
  const { good, faulty } = row
  return (
    <Section title={row.fileName ?? words('imports.found')}>
      <div className={look.stackTight}>
        <p className={look.strong}>{words('imports.found.good', { good })}</p>
        <p className={look.body}>{words('imports.found.bad', { faulty })}</p>
        {faulty > 0 && <p className={look.quiet}>{words('imports.found.bad.way')}</p>}
      </div>
      {row.mayRun && <RunForm row={row} at={at} />}
    </Section>
  )
}

function Running({ row, at }: Props) {
  const words = useWords()
  const look = useLook()
  const { done = 0, total = 0, remainingSeconds = null } = row.progress ?? {}
  const [seconds, minutes] = [remainingSeconds ?? 0, Math.round((remainingSeconds ?? 0) / 60)]
  return (
    <Section title={words('imports.running', { done, total })} actions={<Cancel at={at} />}>
      <ProgressBar value={total > 0 ? done / total : undefined} aria-label={words('imports.state.running')} />
      <p className={look.body} role="status">
        {words('imports.running.pace', { seconds, minutes })}
      </p>
    </Section>
  )
}

function Result({ at }: { at: string }) {
  const words = useWords()
  return (
    <Button as="a" href={addressOf(`${at}/result`)} download icon={<ArrowDownloadRegular />}>
      {words('imports.download')}
    </Button>
  )
}
