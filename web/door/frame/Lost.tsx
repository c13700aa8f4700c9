import { Button } from '@fluentui/react-components'
import { useWords } from '../../shared/intl/useWords.ts'
import { Empty } from '../../shared/states/Empty.tsx'
import { PATHS } from '../path.ts'
import { useTitle } from './useTitle.ts'

export default function Lost() {
  const words = useWords()
  useTitle(words('door.lost.title'))
  const home = (
    <Button as="a" href={PATHS.signIn} appearance="primary">
      {words('door.backToSignIn')}
    </Button>
  )
  return (
    <Empty whole title={words('door.lost.title')} action={home}>
      {words('door.lost.lead')}
    </Empty>
  )
}
