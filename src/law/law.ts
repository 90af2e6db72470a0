import {compileNotice, type NoticeLaw} from './notice-phrases.ts'
import {compileOrders, compilePhrases, type PhraseList, type WordOrder} from './phrase-list.ts'
import type {LawSource} from './schema.ts'

export type {LawSource}

/** Art. 2 of the Besluit: percentages of each part of the principal, with a floor and a ceiling, in euro. */
export type Scale = LawSource['costs']['scale']

/** What the rules on law know: `rules/law.yml`, ready to read letters with. */
export interface Law {
  readonly notice: NoticeLaw
  readonly scale: Scale
  readonly vat: LawSource['costs']['vat'] & {readonly isDeclaration: WordOrder}
  /** What holds when several unpaid instalments are asked costs for. */
  readonly cumulation: LawSource['costs']['cumulation']
  /** What letters call the fee of the Besluit. */
  readonly costNames: PhraseList
  /** Whether the name of a merge field, in lower case, stands for the fee. */
  readonly isCostField: (name: string) => boolean
  /** Costs that may not be asked, with the rule that says so. */
  readonly forbidden: readonly {readonly find: PhraseList; readonly source: string; readonly date: string}[]
  readonly interest: LawSource['interest']
  readonly contact: LawSource['contact']
}

/** Compiles the law once; it serves every letter. */
export function compileLaw({notice, costs, interest, contact}: LawSource): Law {
  return {
    notice: compileNotice(notice),
    scale: costs.scale,
    vat: {...costs.vat, isDeclaration: compileOrders(costs.vat.declarations)},
    cumulation: costs.cumulation,
    costNames: compilePhrases(costs.names),
    isCostField: name => costs.fields.some(part => name.includes(part)),
    forbidden: costs.forbidden.map(({terms, source, date}) => ({find: compilePhrases(terms), source, date})),
    interest,
    contact,
  }
}

/** `2016-11-25` as `25-11-2016`: how a message cites it. */
export const citeDate = (date: string): string => date.split('-').reverse().join('-')
