/**
 * Rules of WordprocessingML (ECMA-376 part 1, chapter 17) for what the writer makes and moves, and some that Word has and
 * the schema doesn't.
 */
import {elements, readXml, type XmlElement} from '../../src/document/xml.ts'
import type {Archive} from '../../src/document/zip.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Where runs and what is around them may stand: EG_PContent. */
const INLINE =
  'w:p w:ins w:del w:moveFrom w:moveTo w:hyperlink w:smartTag w:sdtContent w:fldSimple w:customXml w:dir w:bdo w:rt w:rubyBase'
/** Where paragraphs and tables may stand: EG_BlockLevelElts. */
const BLOCKS =
  'w:body w:tc w:hdr w:ftr w:footnote w:endnote w:comment w:txbxContent w:sdtContent w:customXml w:docPartBody'
/** Marks that a paragraph, row or cell is put in or taken out. */
const MARKS = 'w:rPr w:trPr w:tcPr w:numPr'

const PARENTS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    'w:p': BLOCKS,
    'w:tbl': BLOCKS,
    'w:r': INLINE,
    'w:hyperlink': INLINE,
    'w:fldSimple': INLINE,
    'w:ins': `${INLINE} ${BLOCKS} ${MARKS}`,
    'w:del': `${INLINE} ${BLOCKS} ${MARKS}`,
    'w:commentRangeStart': `${INLINE} ${BLOCKS} w:tbl w:tr`,
    'w:commentRangeEnd': `${INLINE} ${BLOCKS} w:tbl w:tr`,
    'w:sdtContent': 'w:sdt',
    'w:pPr': 'w:p w:pPrChange w:style w:pPrDefault w:lvl w:tblStylePr',
    ...Object.fromEntries(
      'w:t w:delText w:instrText w:delInstrText w:commentReference w:fldChar w:br w:cr w:tab w:noBreakHyphen w:softHyphen w:sym w:footnoteReference'
        .split(' ')
        .map(name => [name, name === 'w:tab' ? 'w:r w:tabs' : 'w:r']),
    ),
  }).map(([name, parents]) => [name, words(parents)]),
)

const TEXTS = words('w:t w:delText w:instrText w:delInstrText')
const CHANGES = words('w:ins w:del w:moveFrom w:moveTo w:rPrChange w:pPrChange w:cellIns w:cellDel')
const DELETED = words('w:delText w:delInstrText')
const MOST_XML = 32 * 1024 * 1024

/** What is wrong in the parts of a Word document with text; one line for each fault, the part's name first. */
export function faultsOf(archive: Archive): string[] {
  const faults: string[] = []
  const comments = new Set<string>()
  const parts = archive.names
    .filter(name => /^word\/[^/]+\.xml$/.test(name))
    .map(name => readXml(name, archive.read(name, MOST_XML)!))
  for (const {name, root} of parts) {
    if (root.name !== 'w:comments') continue
    for (const id of duplicates(elements(root).map(idOf))) faults.push(`${name}: two comments ${id}`)
    for (const comment of elements(root)) comments.add(idOf(comment))
  }
  for (const {name, root} of parts) {
    const tell = (fault: string): void => {
      faults.push(`${name}: ${fault}`)
    }
    const all = [...everything(root)]
    for (const element of all) standsRight(element, tell)
    const changes = all.filter(element => CHANGES.has(element.name))
    for (const id of duplicates(changes.map(idOf))) tell(`two changes ${id}`)
    const paragraphs = all.flatMap(({attributes}) => attributes['w14:paraId'] ?? [])
    // Of a text box that stands there twice each version has the same paragraphs.
    const fallbacks = all.some(element => element.name === 'mc:Fallback')
    if (!fallbacks) for (const id of duplicates(paragraphs)) tell(`two paragraphs ${id}`)
    ranges(all, comments, root.name === 'w:document', tell)
    fields(all, tell)
  }
  return faults
}

const idOf = ({attributes}: XmlElement): string => attributes['w:id'] ?? ''

function* everything(parent: XmlElement): Iterable<XmlElement> {
  yield parent
  for (const element of elements(parent)) yield* everything(element)
}

const duplicates = (ids: readonly string[]): string[] => ids.filter((id, i) => ids.indexOf(id) < i)

function* around({parent}: XmlElement): Iterable<XmlElement> {
  for (let at = parent; at && 'name' in at; at = at.parent) yield at as XmlElement
}

/** Whether an element stands where it may, and its attributes and place among the others are right. */
function standsRight(element: XmlElement, tell: (fault: string) => void): void {
  const {name, attributes, text} = element
  const [parent] = around(element)
  const parents = PARENTS.get(name)
  if (parents && parent && !parents.has(parent.name)) tell(`${name} in ${parent.name}`)
  if ((name === 'w:rPr' && parent?.name === 'w:r') || (name === 'w:pPr' && parent?.name === 'w:p')) {
    if (elements(parent)[0] !== element) tell(`${name} is not first in ${parent.name}`)
  }
  if (TEXTS.has(name)) {
    if (/^[ \t\r\n]|[ \t\r\n]$/.test(text) && attributes['xml:space'] !== 'preserve')
      tell(`spaces of ${name} get lost: ${JSON.stringify(text)}`)
    const inDeletion = inChange(element, 'w:del')
    if (DELETED.has(name) !== inDeletion) tell(`${name} ${inDeletion ? 'inside' : 'outside'} w:del`)
  }
  if (CHANGES.has(name) && (!idOf(element) || !attributes['w:author'])) tell(`${name} without id or author`)
  const mark = parent?.name === 'w:rPr' || parent?.name === 'w:trPr'
  if ((name === 'w:ins' || name === 'w:del') && !mark && elements(element).length === 0)
    tell(`${name} is empty`)
}

/** Whether text stands in a change of a kind, without a paragraph between. */
function inChange(element: XmlElement, kind: string): boolean {
  for (const {name} of around(element)) {
    if (name === 'w:p') return false
    if (name === kind) return true
  }
  return false
}

/** Each comment has one start, one end behind it and one mark behind that. */
function ranges(
  all: readonly XmlElement[],
  comments: ReadonlySet<string>,
  isBody: boolean,
  tell: (fault: string) => void,
): void {
  const seen = new Map<string, string>()
  for (const element of all) {
    const kind = /^w:comment(RangeStart|RangeEnd|Reference)$/.exec(element.name)?.[1]
    if (!kind) continue
    const id = idOf(element)
    if (!isBody) tell(`${element.name} outside the body`)
    if (!comments.has(id)) tell(`${element.name} of no comment: ${id}`)
    seen.set(id, `${seen.get(id) ?? ''} ${kind}`)
  }
  for (const [id, order] of seen)
    if (order !== ' RangeStart RangeEnd Reference' && order !== ' Reference')
      tell(`comment ${id} has:${order}`)
  if (isBody) for (const id of comments) if (!seen.has(id)) tell(`comment ${id} stands nowhere`)
}

/** Fields open and close like brackets. */
function fields(all: readonly XmlElement[], tell: (fault: string) => void): void {
  const open: string[] = []
  for (const {name, attributes} of all) {
    if (name !== 'w:fldChar') continue
    const type = attributes['w:fldCharType']
    if (type === 'begin') open.push(type)
    else if (open.length === 0) tell(`field: ${type} without begin`)
    else if (type === 'end') open.pop()
    else if (open.at(-1) === 'separate') tell('field: two separators')
    else open[open.length - 1] = 'separate'
  }
  if (open.length > 0) tell(`field: ${open.length} without end`)
}
