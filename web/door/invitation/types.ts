import type { Answer, InvitationRoom } from '../../shared/contracts.ts'

export type Face = Answer<InvitationRoom['linkFace']>
export type Invitation = Answer<InvitationRoom['invitation']>
export type Consent = Answer<InvitationRoom['consentDocument']>
export type Acceptance = Answer<InvitationRoom['acceptance']>

/** An invitation whose document can be drawn. */
export type Drawn = Invitation & { document: Consent; digest: string }
export const isDrawn = (invitation: Invitation): invitation is Drawn =>
  invitation.document !== null && invitation.digest !== null

/** The parts of the page that a change in the document can concern. */
export type Part = 'partner' | 'customer' | 'commerce' | 'rights' | 'never' | 'stays' | 'agreement' | 'wording'
