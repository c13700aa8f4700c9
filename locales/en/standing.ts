/** An address of the partner by which anybody is asked. */
export const standing = {
  'standing.title': 'Standing links',
  'standing.lead':
    'An address for a website, a leaflet or a fair. Whoever comes by it is asked the same, and gives nothing by looking: a Global Administrator of theirs reads it and says yes or no. Each answer becomes a request of its own in your list.',
  'standing.new': 'New standing link',
  'standing.none': 'No standing links yet',
  'standing.none.way':
    'Draft a request that is for whoever gets the link, and make a standing link of it at the last step.',
  'standing.state.on': 'On',
  'standing.state.off': 'Off',
  'standing.state.nobody-asks': 'Nobody asks by it',
  'standing.nobody-asks.what':
    'Whoever asked by this link has left, or may not ask for so much any more. Until somebody switches it on, it says that it is not in use.',
  'standing.asks': 'Asks for',
  'standing.asks.relationship': 'A relationship, without rights',
  'standing.asks.rights': '{template}, for {days, plural, one {# day} other {# days}} from the yes',
  'standing.asked-by': 'Who asks',
  'standing.came': 'What came of it',
  'standing.came.of':
    '{accepted, plural, =0 {None} other {#}} accepted, {declined, plural, =0 {none} other {#}} declined{waiting, plural, =0 {} one {, # waits for a second yes} other {, # wait for a second yes}}',
  'standing.made': 'Made',
  'standing.address': 'Address of {name}',
  'standing.switch-on': 'Switch on',
  'standing.switch-on.what': 'From now on you are named as the one that asks.',
  'standing.switch-off': 'Switch off',
  'standing.switch-off.title': 'Switch off {name}?',
  'standing.switch-off.what':
    'At once, whoever comes by it reads that it is not in use. What was answered stays; you can switch it on again.',
  'standing.replace': 'Replace the address',
  'standing.replace.title': 'Replace the address of {name}?',
  'standing.replace.what':
    'Every copy of the address that is out, on websites and in print, is dead afterwards. The link gets another one.',
  'standing.make': 'Make it a standing link',
  'standing.make.what':
    'Instead of one request: an address that asks everybody who comes by it the same. This draft becomes what it asks, and cannot be changed afterwards.',
  'standing.make.name': 'What you call it',
  'standing.make.name.hint': 'Only your colleagues read it: “Website”, “Fair in Gothenburg”',
} as const
