import { mount } from '../shared/mount.tsx'
import { Door } from './Door.tsx'
import { isInvitation } from './path.ts'
import { catalogues } from './words.ts'

// An invitation stands in the customer's portal and wears its colour.
mount(<Door />, { accent: isInvitation(location.pathname) ? 'customer' : 'partner', words: catalogues })
