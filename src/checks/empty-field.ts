import type {Sentence} from '../dutch/sentences.ts'
import {emptySamples} from './empty-sample.ts'
import type {Report, Rule} from './rule.ts'

/** A currency sign with no amount behind it, and a merge field that is empty for some customer. */
export const emptyField: Rule = {
  id: 'empty-field',
  title: 'Bedrag of ander gegeven ontbreekt',
  why: 'De lezer moet weten hoeveel hij moet betalen, wanneer en aan wie. Met een gat in de zin kan hij niets doen.',
  severity: 'warning',
  anyLanguage: true,
  examples: {
    wrong: [
      'U moet nog € betalen.',
      'Het bedrag is EUR .',
      '---\nvoorbeelden:\n  - naam: Jansen\n  - naam:\n---\nBeste {{naam}},',
    ],
    right: [
      '---\nvoorbeelden:\n  - naam: Jansen\n  - naam:\n---\n{% if naam %}Beste {{naam}},{% else %}Goedendag,{% endif %}',
      'U moet nog € 40 betalen.',
      'U moet nog € {{bedrag}} betalen.',
      'Bedrag (€)',
      'Het bedrag in € staat op de rekening.',
    ],
  },
  *check(context): Iterable<Report> {
    const {passages, samples} = context
    if (samples) yield* emptySamples(context, samples)
    for (const {index, block, sentences} of passages) {
      for (const sentence of sentences) {
        for (const [i, token] of sentence.tokens.entries()) {
          if ((token.text !== '€' && token.text !== 'EUR') || hasAmount(sentence, i)) continue
          if (block.text.trim() === token.text) continue
          yield {
            at: {passage: index, spans: [{start: token.start, end: token.end}]},
            message: `Achter “${token.text}” staat geen bedrag. Vul een bedrag of een invulveld in.`,
          }
        }
      }
    }
  },
}

/** "€ 40", "40 €", "€ {{bedrag}}", "in €", "(€)": the sign has its amount, or stands for the currency. */
function hasAmount({tokens}: Sentence, i: number): boolean {
  const before = tokens[i - 1]
  const after = tokens[i + 1]
  const filled = (kind: string | undefined): boolean =>
    kind === 'number' || kind === 'field' || kind === 'inert'
  return (
    filled(after?.kind) ||
    filled(before?.kind) ||
    before?.text === '(' ||
    before?.lower === 'in' ||
    (/^[x.,-]+$/i.test(after?.text ?? '') && after!.text.length > 1)
  )
}
