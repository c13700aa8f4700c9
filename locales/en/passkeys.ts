/** One’s own passkeys, and signing in with one. */
export const passkeys = {
  'passkeys.title': 'Passkeys',
  'passkeys.lead':
    'Sign in with your finger, your face or the PIN of your device, without a password. A passkey counts as a second factor.',
  'passkeys.none': 'You have no passkey yet.',
  'passkeys.one': 'You have one passkey',
  'passkeys.one.what':
    'If you lose the device, an administrator has to reset your sign-in before you can do anything important: add a passkey on a second device, or an authenticator app.',
  'passkeys.add': 'Add a passkey',
  'passkeys.name': 'Name of the passkey',
  'passkeys.name.hint': 'So that you know it again, for example “Work laptop”.',
  'passkeys.name.missing': 'Give the passkey a name.',
  'passkeys.add.go': 'Continue with the device',
  'passkeys.added': 'Added',
  'passkeys.used': 'Last used',
  'passkeys.used.never': 'Not yet',
  'passkeys.where': 'Kept',
  'passkeys.where.device': 'On one device',
  'passkeys.where.synced': 'On several devices of yours',
  'passkeys.rename': 'Rename',
  'passkeys.rename.title': 'Rename the passkey',
  'passkeys.remove': 'Remove',
  'passkeys.remove.title': 'Remove this passkey?',
  'passkeys.remove.what':
    'Afterwards “{name}” opens nothing here, and what is open with it elsewhere ends. Delete it on the device as well: we cannot do that from here.',
} as const
