import type {Context} from '../checks/rule.ts'

/** A writ names itself. */
const WRIT =
  /\bexploot|\bdagvaard(?:ing|en) (?:om|voor de|te verschijnen)|ter standplaats|heb ik,|betekend aan/i

const writs = new WeakMap<Context, boolean>()

/** Whether the letter is a bailiff's writ: its costs follow from another law (the Btag). */
function isWrit(context: Context): boolean {
  let known = writs.get(context)
  if (known === undefined) {
    const found =
      context.facts.sender === 'bailiff' && context.passages.some(({block}) => WRIT.test(block.text))
    writs.set(context, (known = found))
  }
  return known
}

/** Whether Dutch consumer law on collection speaks of this letter. */
export const isForConsumers = (context: Context): boolean => {
  const {jurisdiction, audience, sender} = context.facts
  return jurisdiction === 'nl' && audience === 'consumer' && sender !== 'government' && !isWrit(context)
}
