import {AUTHOR} from './document.ts'
import {type DocxText, relationsName, relationsOf} from './docx.ts'
import {partReader} from './parts.ts'
import {
  descendants,
  elements,
  type Splice,
  spliceXml,
  writeXml,
  type XmlElement,
  type XmlPart,
} from './xml.ts'

/** What remarks there are in a document, and how to add some. */
export interface Comments {
  /** The text of the remarks of ours that stay, because somebody answered them. */
  readonly kept: ReadonlySet<string>
  /** Parts without the remarks that an earlier run left, the body among them when it changes. */
  readonly stripped: ReadonlyMap<string, string>
  /** The parts that hold remarks, with new `w:comment`s in them. */
  added(comments: string): ReadonlyMap<string, string>
  /** A number that no remark has yet. */
  readonly nextId: number
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'
const TYPES = '[Content_Types].xml'

/** Reads the remarks of a document, and takes those away that an earlier run left and nobody answered. */
export function readComments({archive, body}: DocxText): Comments {
  const read = partReader(archive)
  const relations = read(relationsName(body.name))
  const known = relationsOf(relations, body.name)
  const partOf = (type: string): XmlPart | undefined => {
    const [relation] = known.byType(type)
    return relation && read(relation.target)
  }
  const comments = partOf('comments')
  const extended = partOf('commentsExtended')
  const all = comments ? elements(comments.root).filter(({name}) => name === 'w:comment') : []
  const {gone, kept} = sortOut(all, extended)
  const stripped = new Map<string, string>()
  if (gone.length > 0 && comments) {
    stripped.set(comments.name, spliceXml(comments.xml, gone.map(cut)))
    const ids = new Set(gone.map(idOf))
    stripped.set(body.name, spliceXml(body.xml, marksOf(body.root, ids)))
    for (const [name, xml] of extras(gone, extended, partOf('commentsIds'), partOf('commentsExtensible')))
      stripped.set(name, xml)
  }
  const current = comments && (stripped.get(comments.name) ?? comments.xml)
  return {
    kept: new Set(kept.map(textOf)),
    stripped,
    nextId: 1 + Math.max(-1, ...all.map(comment => Number(idOf(comment)) || 0)),
    added(xml) {
      const parts = new Map<string, string>()
      if (comments && current !== undefined) {
        const end = current.lastIndexOf('</')
        parts.set(
          comments.name,
          end > current.lastIndexOf('/>')
            ? current.slice(0, end) + xml + current.slice(end)
            : current.replace(/\/>\s*$/, `>${xml}</w:comments>`),
        )
        return parts
      }
      const folder = body.name.replace(/[^/]*$/, '')
      const name = freeName(archive.names, `${folder}comments`)
      parts.set(
        name,
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${WORD}">${xml}</w:comments>`,
      )
      const types = read(TYPES)!
      parts.set(TYPES, withChild(types.xml, `<Override PartName="/${name}" ContentType="${CONTENT_TYPE}"/>`))
      const relation = `<Relationship Id="${freeId(relations)}" Type="${OFFICE}/comments" Target="${name.slice(folder.length)}"/>`
      parts.set(
        relationsName(body.name),
        relations
          ? withChild(relations.xml, relation)
          : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation}</Relationships>`,
      )
      return parts
    },
  }
}

const idOf = ({attributes}: XmlElement): string => attributes['w:id'] ?? ''
const cut = ({start, end}: XmlElement): Splice => ({start, end, xml: ''})
const textOf = (comment: XmlElement): string =>
  elements(comment)
    .map(({text}) => text)
    .join('\n')

/** Paragraphs of a remark have ids; the last one's is the remark's in other parts. */
const paragraphIds = (comment: XmlElement): string[] =>
  [...descendants(comment, 'w:p')].flatMap(({attributes}) => attributes['w14:paraId'] ?? [])

/** Which remarks are ours and unanswered, and which are ours and part of a conversation. */
function sortOut(
  all: readonly XmlElement[],
  extended: XmlPart | undefined,
): {readonly gone: readonly XmlElement[]; readonly kept: readonly XmlElement[]} {
  const isOurs = (comment: XmlElement): boolean => comment.attributes['w:author'] === AUTHOR
  const byParagraph = new Map(all.flatMap(comment => paragraphIds(comment).map(id => [id, comment] as const)))
  const talked = new Set<XmlElement>()
  for (const {attributes} of extended ? elements(extended.root) : []) {
    const reply = byParagraph.get(attributes['w15:paraId'] ?? '')
    const parent = byParagraph.get(attributes['w15:paraIdParent'] ?? '')
    if (reply && parent && !isOurs(reply)) talked.add(parent)
  }
  const ours = all.filter(isOurs)
  return {
    gone: ours.filter(comment => !talked.has(comment)),
    kept: ours.filter(comment => talked.has(comment)),
  }
}

/** What in the body belongs to remarks with these ids. */
function marksOf(body: XmlElement, ids: ReadonlySet<string>): Splice[] {
  const splices: Splice[] = []
  const walk = (parent: XmlElement): void => {
    for (const node of elements(parent)) {
      if (/^w:comment(?:RangeStart|RangeEnd|Reference)$/.test(node.name) && ids.has(idOf(node))) {
        const rest = elements(parent).filter(({name}) => name !== 'w:rPr')
        // A run that holds nothing but the mark goes with it.
        splices.push(cut(parent.name === 'w:r' && rest.length === 1 ? parent : node))
      } else walk(node)
    }
  }
  walk(body)
  return splices
}

/** What Word keeps of remarks beside their text: who answers whom, and numbers that last. */
function* extras(
  gone: readonly XmlElement[],
  extended: XmlPart | undefined,
  ids: XmlPart | undefined,
  extensible: XmlPart | undefined,
): Iterable<readonly [name: string, xml: string]> {
  const paragraphs = new Set(gone.flatMap(paragraphIds))
  const without = (part: XmlPart, isGone: (element: XmlElement) => boolean): readonly [string, string] => [
    part.name,
    spliceXml(part.xml, elements(part.root).filter(isGone).map(cut)),
  ]
  const durable = new Set<string | undefined>()
  if (extended) yield without(extended, ({attributes}) => paragraphs.has(attributes['w15:paraId'] ?? ''))
  if (ids)
    yield without(ids, ({attributes}) => {
      const isGone = paragraphs.has(attributes['w16cid:paraId'] ?? '')
      if (isGone) durable.add(attributes['w16cid:durableId'])
      return isGone
    })
  if (extensible) yield without(extensible, ({attributes}) => durable.has(attributes['w16cex:durableId']))
}

function freeName(names: readonly string[], base: string): string {
  for (let n = 0; ; n++) {
    const name = `${base}${n || ''}.xml`
    if (!names.includes(name)) return name
  }
}

function freeId(relations: XmlPart | undefined): string {
  const taken = new Set(relations ? elements(relations.root).map(({attributes}) => attributes.Id) : [])
  for (let n = 1; ; n++) if (!taken.has(`rId${n}`)) return `rId${n}`
}

/** Puts an element at the end of the root of a list of parts or relations. */
function withChild(xml: string, element: string): string {
  const end = xml.lastIndexOf('</')
  return xml.slice(0, end) + element + xml.slice(end)
}

/** Parts as text become parts as bytes. */
export const bytesOf = (parts: ReadonlyMap<string, string>): Map<string, Uint8Array> =>
  new Map([...parts].map(([name, xml]) => [name, writeXml(xml)]))
