/** What a user can do about a file with a password: Word puts it in another kind of file, OpenDocument in the same. */
export const WITH_PASSWORD =
  'Dit bestand heeft een wachtwoord. Sla het op zonder wachtwoord, of kijk een kopie zonder wachtwoord na.'

/** What a file is that is no text, as its first bytes tell. */
export type FileKind = 'archive' | 'compound' | 'pdf' | 'rtf'

const KINDS: readonly (readonly [kind: FileKind, start: readonly number[]])[] = [
  ['archive', [0x50, 0x4b, 3, 4]],
  ['compound', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
]

/** The kind of a file; nothing for text and for what nobody knows. */
export const kindOf = (bytes: Uint8Array): FileKind | undefined =>
  KINDS.find(([, start]) => start.every((byte, i) => bytes[i] === byte))?.[0]

const holds = (bytes: Uint8Array, name: string): boolean => {
  // Names in a compound file are UTF-16.
  const needle = [...name].flatMap(character => [character.charCodeAt(0), 0])
  return indexOf(bytes, needle) >= 0
}

function indexOf(bytes: Uint8Array, needle: readonly number[]): number {
  for (let at = bytes.indexOf(needle[0]!); at >= 0; at = bytes.indexOf(needle[0]!, at + 1))
    if (needle.every((byte, i) => bytes[at + i] === byte)) return at
  return -1
}

/** What a compound file is: Microsoft keeps old Word files in it, Word files with a password, and Outlook's e-mail. */
export function compoundKind(bytes: Uint8Array): 'encrypted' | 'outlook' | 'word' | 'other' {
  if (holds(bytes, 'EncryptedPackage')) return 'encrypted'
  if (holds(bytes, '__substg1.0_')) return 'outlook'
  return holds(bytes, 'WordDocument') ? 'word' : 'other'
}
