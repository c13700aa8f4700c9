import { Button, Field, Input, mergeClasses } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../../shared/intl/useWords.ts'
import { useLook } from '../../../shared/look/styles.ts'
import { Notice } from '../../../shared/states/Notice.tsx'
import type { Letter } from '../types.ts'
import { joined, partsOf, withLinkAt, withoutLink } from './body.ts'
import { LinkedBody } from './LinkedBody.tsx'
import { LetterArea } from './LetterArea.tsx'
import { useLetterStyles } from './styles.ts'

type Props = { letter: Letter; language: string; onChange: (letter: Letter) => void }

/** Subject and text are free; the link is guarded: typed around, taken out whole, put back with one click. */
export function LetterEditor({ letter, language, onChange }: Props) {
  const words = useWords()
  const look = useLook()
  const styles = useLetterStyles()
  const parts = partsOf(letter.body)
  const [caret, setCaret] = useState(0)
  const [returned, setReturned] = useState(false)
  const write = (body: string) => onChange({ ...letter, body })
  const takeOut = () => {
    if (!parts) return
    const { text, at } = withoutLink(parts)
    setCaret(at)
    write(text)
  }
  const putBack = () => {
    setReturned(true)
    write(withLinkAt(letter.body, Math.min(caret, letter.body.length)))
  }
  return (
    <div className={look.stack}>
      <Field label={words('partner.letter.subject')}>
        <Input
          lang={language}
          value={letter.subject}
          maxLength={200}
          onChange={(_, data) => onChange({ ...letter, subject: data.value })}
        />
      </Field>
      <fieldset className={mergeClasses(styles.group, look.stackTight)}>
        <legend className={styles.legend}>{words('partner.letter.text')}</legend>
        {parts ? (
          <LinkedBody
            parts={parts}
            language={language}
            returned={returned}
            onChange={(next) => write(joined(next))}
            onTakeOut={takeOut}
          />
        ) : (
          <Unlinked text={letter.body} language={language} onChange={write} onCaret={setCaret} putBack={putBack} />
        )}
      </fieldset>
    </div>
  )
}

type UnlinkedProps = {
  text: string
  language: string
  onChange: (text: string) => void
  onCaret: (at: number) => void
  putBack: () => void
}

/** The link is gone: says so, and brings it back to where it was, or to where the caret stands now. */
function Unlinked({ text, language, onChange, onCaret, putBack }: UnlinkedProps) {
  const words = useWords()
  const styles = useLetterStyles()
  const button = useRef<HTMLButtonElement>(null)
  // What had the focus is gone; the way back takes it.
  useEffect(() => button.current?.focus(), [])
  return (
    <>
      <Notice
        tone="error"
        title={words('partner.letter.link.missing')}
        actions={
          <Button ref={button} appearance="primary" size="small" onClick={putBack}>
            {words('partner.letter.link.putBack')}
          </Button>
        }
      >
        {words('partner.letter.link.missing.way')}
      </Notice>
      <div className={mergeClasses(styles.box, styles.broken)}>
        <LetterArea
          label={words('partner.letter.text')}
          text={text}
          language={language}
          onChange={onChange}
          onCaret={onCaret}
        />
      </div>
    </>
  )
}
