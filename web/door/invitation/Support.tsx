import { makeStyles, tokens } from '@fluentui/react-components'
import { CopyButton } from '../../shared/CopyButton.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'

const useStyles = makeStyles({
  code: { fontFamily: tokens.fontFamilyMonospace, color: tokens.colorNeutralForeground1 },
})

/** The way to somebody who can help: a code that names the request and tells nobody else anything. */
export function Support({ code, installation }: { code: string; installation: string }) {
  const words = useWords()
  const look = useLook()
  const styles = useStyles()
  return (
    <footer className={look.stackTight}>
      <p className={look.quiet}>{words('invitation.support', { installation })}</p>
      <div className={look.row}>
        <span className={styles.code}>{words('invitation.support.code', { code })}</span>
        <CopyButton size="small" appearance="subtle" text={code} />
      </div>
      <p className={look.quiet}>{words('invitation.safe', { installation })}</p>
    </footer>
  )
}
