import {deflateSync, Inflate} from 'fflate'

/** The bytes are no zip archive, or a damaged one. */
export class DamagedArchive extends Error {}

/** A part of an archive is larger than anybody's letter. */
export class OversizedPart extends Error {}

interface Entry {
  readonly name: string
  /** Offset of its record in the central directory, and the record's length. */
  readonly record: number
  readonly recordLength: number
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  /** Offset of its local header. */
  readonly local: number
}

/** The parts of a zip archive; each is unpacked only when it is asked for. */
export interface Archive {
  readonly names: readonly string[]
  /** Whether a password is needed for any part. */
  readonly encrypted: boolean
  /**
   * A part's content; nothing when there is none of that name. Throws `DamagedArchive` and `OversizedPart`.
   *
   * @param most bytes that it may have
   */
  read(name: string, most: number): Uint8Array | undefined
  /** The archive with other content in some parts; those that are new come last. The others stay byte for byte. */
  with(changes: ReadonlyMap<string, Uint8Array>): Uint8Array
}

/** What Briefwijzer writes behind an archive, and a number that tells whether it is still the same. */
const SEAL = 'briefwijzer '
const SEAL_LENGTH = SEAL.length + 8

/** An archive with a seal, by which `isSealed` knows it again as long as nobody changes it. */
export function seal(archive: Uint8Array): Uint8Array {
  const bare = withoutComment(ownKind(archive))
  const mark = new TextEncoder().encode(SEAL + crc32(bare).toString(16).padStart(8, '0'))
  const sealed = concat([bare, mark], bare.length + mark.length)
  new DataView(sealed.buffer).setUint16(bare.length - 2, mark.length, true)
  return sealed
}

/** Whether an archive is as it was sealed. */
export function isSealed(archive: Uint8Array): boolean {
  const bytes = ownKind(archive)
  const bare = bytes.slice(0, -SEAL_LENGTH)
  if (bytes.length < SEAL_LENGTH + END_LENGTH || !utf8(bytes.subarray(-SEAL_LENGTH)).startsWith(SEAL))
    return false
  new DataView(bare.buffer).setUint16(bare.length - 2, 0, true)
  return utf8(bytes.subarray(-8)) === crc32(bare).toString(16).padStart(8, '0')
}

function withoutComment(bytes: Uint8Array): Uint8Array {
  const end = findEnd(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const bare = bytes.slice(0, end + END_LENGTH)
  new DataView(bare.buffer).setUint16(end + END_LENGTH - 2, 0, true)
  return bare
}

/** Of Node's buffers a slice is no copy. */
const ownKind = ({buffer, byteOffset, length}: Uint8Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, length)

const END = 0x06054b50
const RECORD = 0x02014b50
const LOCAL = 0x04034b50
const END_LENGTH = 22
const RECORD_LENGTH = 46
const LOCAL_LENGTH = 30
const DEFLATED = 8
const ENCRYPTED = 1
const UTF8 = 1 << 11
/** Parts that a letter has at most; a hostile archive can have millions. */
const MOST_PARTS = 10_000

/** Opens a zip archive (PKWARE APPNOTE 6.3, without zip64). Throws `DamagedArchive`. */
export function openArchive(archive: Uint8Array): Archive {
  const bytes = ownKind(archive)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const entries = readDirectory(bytes, view, end)
  const byName = new Map(entries.map(entry => [entry.name, entry]))
  return {
    names: [...byName.keys()],
    encrypted: entries.some(({flags}) => flags & ENCRYPTED),
    read(name, most) {
      const entry = byName.get(name)
      return entry && unpack(bytes, view, entry, most)
    },
    with: changes => rewrite(bytes, view, end, entries, changes),
  }
}

function findEnd(view: DataView): number {
  // A comment of up to 64 kB may stand behind the end record.
  for (let at = view.byteLength - END_LENGTH; at >= Math.max(0, view.byteLength - 0x10000 - END_LENGTH); at--)
    if (
      view.getUint32(at, true) === END &&
      at + END_LENGTH + view.getUint16(at + 20, true) <= view.byteLength
    )
      return at
  throw new DamagedArchive('no end of the central directory')
}

function readDirectory(bytes: Uint8Array, view: DataView, end: number): Entry[] {
  const count = view.getUint16(end + 10, true)
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  if (count > MOST_PARTS) throw new OversizedPart('too many parts')
  for (let i = 0; i < count; i++) {
    if (at + RECORD_LENGTH > end || view.getUint32(at, true) !== RECORD)
      throw new DamagedArchive('a record of the central directory is broken')
    const nameLength = view.getUint16(at + 28, true)
    const recordLength =
      RECORD_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    const entry: Entry = {
      name: utf8(bytes.subarray(at + RECORD_LENGTH, at + RECORD_LENGTH + nameLength)),
      record: at,
      recordLength,
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      local: view.getUint32(at + 42, true),
    }
    if (entry.local + LOCAL_LENGTH > bytes.length || view.getUint32(entry.local, true) !== LOCAL)
      throw new DamagedArchive(`${entry.name} is not where it should be`)
    entries.push(entry)
    at += recordLength
  }
  return entries
}

/** Where the packed content of an entry starts. */
const contentStart = (view: DataView, {local}: Entry): number =>
  local + LOCAL_LENGTH + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)

function unpack(bytes: Uint8Array, view: DataView, entry: Entry, most: number): Uint8Array {
  const {name, method, packed, size, crc} = entry
  if (size > most) throw new OversizedPart(name)
  const start = contentStart(view, entry)
  if (start + packed > bytes.length || (method !== 0 && method !== DEFLATED))
    throw new DamagedArchive(`${name} can't be unpacked`)
  const content = bytes.subarray(start, start + packed)
  const out = method === 0 ? content : inflate(content, size, name)
  if (out.length !== size || crc32(out) !== crc) throw new DamagedArchive(`${name} is damaged`)
  return out
}

/** Packed bytes that are unpacked at a time: they become a thousand times as many at most. */
const STEP = 16 * 1024

/** Unpacks what a header promises and stops there: a bomb that promises little is found out soon. */
function inflate(content: Uint8Array, size: number, name: string): Uint8Array {
  const out = new Uint8Array(size)
  let length = 0
  const stream = new Inflate(piece => {
    if (length + piece.length > size) throw new DamagedArchive(`${name} is larger than it says`)
    out.set(piece, length)
    length += piece.length
  })
  try {
    for (let at = 0; at < content.length; at += STEP)
      stream.push(content.subarray(at, at + STEP), at + STEP >= content.length)
  } catch {
    throw new DamagedArchive(`${name} can't be unpacked`)
  }
  return out.subarray(0, length)
}

function rewrite(
  bytes: Uint8Array,
  view: DataView,
  end: number,
  entries: readonly Entry[],
  changes: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const pieces: Uint8Array[] = []
  let length = 0
  const push = (piece: Uint8Array): void => {
    pieces.push(piece)
    length += piece.length
  }
  const directory = view.getUint32(end + 16, true)
  const starts = [...entries.map(({local}) => local), directory].sort((a, b) => a - b)
  const locals = new Map<Entry, number>()
  const packed = new Map<Entry, {readonly content: Uint8Array; readonly size: number; readonly crc: number}>()
  for (const entry of [...entries].sort((a, b) => a.local - b.local)) {
    locals.set(entry, length)
    const content = changes.get(entry.name)
    if (content) {
      const deflated = deflateSync(content)
      const crc = crc32(content)
      packed.set(entry, {content: deflated, size: content.length, crc})
      // Name as it was; extra fields may tell sizes, and go.
      const nameLength = view.getUint16(entry.local + 26, true)
      const header = bytes.slice(entry.local, entry.local + LOCAL_LENGTH + nameLength)
      stamp(new DataView(header.buffer), 6, entry.flags, crc, deflated.length, content.length)
      new DataView(header.buffer).setUint16(28, 0, true)
      push(header)
      push(deflated)
    } else push(bytes.subarray(entry.local, starts[starts.indexOf(entry.local) + 1]))
  }
  const records: Uint8Array[] = []
  for (const entry of entries) {
    const record = bytes.slice(entry.record, entry.record + entry.recordLength)
    const out = new DataView(record.buffer)
    const fresh = packed.get(entry)
    if (fresh) stamp(out, 8, entry.flags, fresh.crc, fresh.content.length, fresh.size)
    out.setUint32(42, locals.get(entry)!, true)
    records.push(record)
  }
  const known = new Set(entries.map(({name}) => name))
  for (const [name, content] of changes) {
    if (known.has(name)) continue
    const {local, record} = newEntry(name, content, length)
    for (const piece of local) push(piece)
    records.push(record)
  }
  const start = length
  for (const record of records) push(record)
  const tail = bytes.slice(end)
  const out = new DataView(tail.buffer)
  out.setUint16(8, records.length, true)
  out.setUint16(10, records.length, true)
  out.setUint32(12, length - start, true)
  out.setUint32(16, start, true)
  push(tail)
  return concat(pieces, length)
}

/** Writes what is new of a part in its header: no data behind it that tells sizes, and deflated. */
function stamp(header: DataView, at: number, flags: number, crc: number, packed: number, size: number): void {
  header.setUint16(at, flags & ~(1 << 3), true)
  header.setUint16(at + 2, DEFLATED, true)
  header.setUint32(at + 8, crc, true)
  header.setUint32(at + 12, packed, true)
  header.setUint32(at + 16, size, true)
}

/** The day before which zip knows no dates: 1 January 1980. */
const NO_DATE = 0x21

function newEntry(
  name: string,
  content: Uint8Array,
  offset: number,
): {readonly local: readonly Uint8Array[]; readonly record: Uint8Array} {
  const encoded = new TextEncoder().encode(name)
  const deflated = deflateSync(content)
  const crc = crc32(content)
  const local = new DataView(new ArrayBuffer(LOCAL_LENGTH))
  local.setUint32(0, LOCAL, true)
  local.setUint16(4, 20, true)
  stamp(local, 6, UTF8, crc, deflated.length, content.length)
  local.setUint16(12, NO_DATE, true)
  local.setUint16(26, encoded.length, true)
  const record = new DataView(new ArrayBuffer(RECORD_LENGTH))
  record.setUint32(0, RECORD, true)
  record.setUint16(4, 20, true)
  record.setUint16(6, 20, true)
  stamp(record, 8, UTF8, crc, deflated.length, content.length)
  record.setUint16(14, NO_DATE, true)
  record.setUint16(28, encoded.length, true)
  record.setUint32(42, offset, true)
  return {
    local: [new Uint8Array(local.buffer), encoded, deflated],
    record: concat([new Uint8Array(record.buffer), encoded], RECORD_LENGTH + encoded.length),
  }
}

function concat(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

const utf8 = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

let table: Uint32Array | undefined

/** CRC-32 of ISO 3309, as zip uses it. */
function crc32(bytes: Uint8Array): number {
  table ??= Uint32Array.from({length: 256}, (_, n) => {
    let c = n
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
    return c >>> 0
  })
  let crc = 0xffffffff
  for (const byte of bytes) crc = table[(crc ^ byte) & 0xff]! ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}
