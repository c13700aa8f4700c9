import { useState } from 'react'

/** The moment this was drawn for the first time: good enough for days, and the same each time it is drawn again. */
export const useNow = (): Date => useState(() => new Date())[0]
