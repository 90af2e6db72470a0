import type {Passage} from './rule.ts'

/** Whether a passage is running text: no address, signature or contact line, and no cell of a table. */
export const isProse = ({block, role}: Passage): boolean =>
  block.kind !== 'table-cell' && role !== 'address' && role !== 'signature' && role !== 'contact'
