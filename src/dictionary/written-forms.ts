import {AUXILIARIES_ONLY, type Forms, NEAR} from './forms.ts'

/** Expansions of one pattern that are worth reading. */
const MOST = 60

/** Everything an entry is found by, as people write it; `…` is a gap. */
export function writtenForms({patterns, classes}: Forms): string[] {
  return [...new Set(patterns.flatMap(pattern => expanded(pattern, classes)))]
}

function expanded(pattern: string, classes: Forms['classes']): string[] {
  let forms = ['']
  for (const token of pattern.split(' ')) {
    // Words that may stand there need not: the plain form has none.
    if (token === NEAR || token === AUXILIARIES_ONLY) continue
    const word = token.startsWith('…') ? '…' : token.length > 1 ? token.replace(/>$/, '') : token
    // "zich" stands for "u" too: one person tells enough.
    const words = classes[token]
      ? token.endsWith('/u}')
        ? classes[token].slice(0, 1)
        : classes[token]
      : [word]
    forms = forms.flatMap(form => words.map(next => (form === '' ? next : `${form} ${next}`))).slice(0, MOST)
  }
  return forms
}
