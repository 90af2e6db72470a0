import fs from 'node:fs'

/** Bytes of a file read at once. */
const PIECE = 64 * 1024

/**
 * The bytes of a large file in small pieces; each is overwritten by the next. The C library keeps about twice the largest
 * piece of memory that it ever got back, for each thread: a file of megabytes read whole costs tens of them for good.
 */
export function* piecesOf(file: string): Generator<Buffer> {
  const descriptor = fs.openSync(file, 'r')
  try {
    const piece = Buffer.allocUnsafeSlow(PIECE)
    for (let size = 0; (size = fs.readSync(descriptor, piece, 0, PIECE, null)) > 0; )
      yield piece.subarray(0, size)
  } finally {
    fs.closeSync(descriptor)
  }
}

/** The text of a large file in ASCII. */
export function readAscii(file: string): string {
  let text = ''
  for (const piece of piecesOf(file)) text += piece.toString('latin1')
  return text
}
