import { Button, makeStyles, mergeClasses } from '@fluentui/react-components'
import { AttachRegular } from '@fluentui/react-icons/svg/attach'
import { useRef } from 'react'
import { ATTACHMENT_ENDINGS } from '../../../../src/domain/attachment.ts'
import { useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'

const useStyles = makeStyles({ list: { listStyleType: 'none', padding: 0 } })

const ACCEPT = ATTACHMENT_ENDINGS.map((ending) => `.${ending}`).join(',')

/** Files to go along, by name; each can be left out again. */
export function ChooseFiles({ files, onChange }: { files: readonly File[]; onChange: (files: File[]) => void }) {
  const words = useWords()
  const look = useLook()
  const styles = useStyles()
  const input = useRef<HTMLInputElement>(null)
  const add = (chosen: FileList | null) => {
    onChange([...files, ...(chosen ?? [])])
    // The same file may be chosen again after it was left out.
    if (input.current) input.current.value = ''
  }
  return (
    <div className={look.stackTight}>
      <div className={look.row}>
        <Button icon={<AttachRegular />} onClick={() => input.current?.click()}>
          {words('support.file.add')}
        </Button>
        <span className={look.quiet}>{words('support.file.hint')}</span>
      </div>
      {files.length > 0 && (
        <ul className={mergeClasses(look.stackTight, styles.list)}>
          {files.map((file, index) => (
            <li key={`${index} ${file.name}`} className={look.row}>
              {file.name}
              <Button
                size="small"
                appearance="subtle"
                onClick={() => onChange(files.filter((_, other) => other !== index))}
              >
                {words('support.file.remove', { name: file.name })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <input
        ref={input}
        type="file"
        multiple
        accept={ACCEPT}
        className={look.hidden}
        tabIndex={-1}
        aria-label={words('support.file.add')}
        onChange={(event) => add(event.target.files)}
      />
    </div>
  )
}
