import {type Html, raw} from '../report/html.ts'

/** A mouth and what is above it for each feeling, drawn in a circle of 24 by 24. */
const FACES: Readonly<Record<string, string>> = {
  rustig: '<path d="M7 14q5 5 10 0"/>',
  gewoon: '<path d="M7.5 15.5h9"/>',
  bang: '<path d="M8 17q4-4 8 0"/><path d="M6.5 7.5l3-1.5M17.5 7.5l-3-1.5"/>',
  boos: '<path d="M8 17q4-3 8 0"/><path d="M6.5 6l3.5 2M17.5 6l-3.5 2"/>',
}

/** The face of a feeling; nothing for a feeling that has none. */
export function face(feeling: string): Html | undefined {
  const lines = FACES[feeling]
  return lines === undefined
    ? undefined
    : raw(
        `<svg class="face" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="10.5"/><path d="M9 9.5v1M15 9.5v1"/>${lines}</svg>`,
      )
}
