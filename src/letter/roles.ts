import type {Block} from './letter.ts'

/** What a block does in the letter, as far as its form tells. */
export type Role = 'body' | 'heading' | 'address' | 'contact' | 'signature'

const SALUTATION = /^(geachte|beste|hallo|hoi|dag|hi|dear|hello)\b/i
const CLOSING =
  /^(met (een |de )?(vriendelijke|hartelijke|beleefde) gro|vriendelijke gro|hartelijke gro|(hele |met )?(lieve|warme|sportieve) gro|hoogachtend|groet|yours (sincerely|faithfully|truly)|sincerely|(kind|best|warm) regards|regards)/i
const CONTACT = /\b(tel(efoon)?|e-?mail|website|www)\b\s*\.?:|^\S+@\S+$/i
/** A line of an address or a signature is a few words, and no sentence. */
const LINE_LENGTH = 45

/**
 * Tells address, signature and contact lines from prose: before the salutation short lines are an address,
 * after the closing they are the signature. Only a hint: rules use it to stay silent.
 */
export function roles(blocks: readonly Block[]): Role[] {
  const salutation = blocks.findIndex(block => SALUTATION.test(block.text))
  let closed = false
  return blocks.map((block, i) => {
    if (block.kind === 'heading' || block.kind === 'title') return 'heading'
    const lines = block.text.split('\n')
    const short = lines.every(line => line.length <= LINE_LENGTH && !/[a-z][.?!]$/.test(line))
    const closing = CLOSING.test(block.text)
    if (closing || (closed && short)) {
      closed = true
      return 'signature'
    }
    if (short && i < salutation) return 'address'
    return short && CONTACT.test(block.text) ? 'contact' : 'body'
  })
}
