import { useFormats } from '../../shared/format.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { Notice } from '../../shared/states/Notice.tsx'
import { PartnerFacts } from './PartnerFacts.tsx'
import { Verified } from './Verified.tsx'
import type { Face } from './types.ts'

/** Who asks, as a holder of the link may see it before signing in. */
export function FaceOf({ face }: { face: Face }) {
  const words = useWords()
  const look = useLook()
  const formats = useFormats()
  const { partner, installation } = face
  const onlyRights = face.purpose === 'rights'
  return (
    <section className={look.card}>
      <div className={look.stack}>
        <div className={look.stackTight}>
          <h1 className={look.title1}>
            {words(onlyRights ? 'invitation.title.rights.face' : 'invitation.title.relationship', {
              partner: partner.name,
            })}
          </h1>
          <Verified partner={partner} since={face.verifiedSince} installation={installation} asker={face.askerName} />
        </div>
        <p className={look.lead}>
          {onlyRights
            ? words('invitation.face.onlyRights')
            : `${words('invitation.face.relationship')} ${words(face.includeRights ? 'invitation.face.rights' : 'invitation.face.noRights')}`}
        </p>
        {face.standing && <p className={look.quiet}>{words('invitation.standing', { partner: partner.name })}</p>}
        {!partner.verified && (
          <Notice live={false} tone="warning" title={words('invitation.unverified.warning', { installation })} />
        )}
        <PartnerFacts partner={partner} />
        {face.addressedTo && (
          <p className={look.body}>{words('invitation.face.meantFor', { domain: face.addressedTo })}</p>
        )}
        {face.expiresAt && face.state === 'open' && (
          <p className={look.quiet}>{words('invitation.expires', { date: formats.day(face.expiresAt) })}</p>
        )}
      </div>
    </section>
  )
}
