/** What a document says once LibreOffice has read it and written it as OpenDocument. */
import {readFileSync} from 'node:fs'
import {elements, readXml, XmlElement} from '../../src/document/xml.ts'
import {openArchive} from '../../src/document/zip.ts'

export interface OdtText {
  /** With what is put in, without what is taken out; nothing of fields. */
  readonly text: string
  /** By author: all that they put in and took out. */
  readonly inserted: ReadonlyMap<string, string>
  readonly deleted: ReadonlyMap<string, string>
  readonly remarks: number
}

/** What stands in them is no text of the letter, or the value of a field. */
const SILENT =
  /^(?:office:annotation|text:(?:note-citation|ruby-text|sequence-decls|tracked-changes|variable-decls|user-field-decls|database-display|conditional-text|placeholder|date|time|page-number|page-count|user-field-get|variable-get|creator|title|subject|user-defined|file-name)|text:linenumbering-configuration|svg:(?:title|desc))$/
const BREAKS = /^text:(?:p|h|tab|s|line-break|soft-page-break)$/
const MOST = 32 * 1024 * 1024

export function readOdt(file: string): OdtText {
  const archive = openArchive(readFileSync(file))
  const roots = ['content.xml', 'styles.xml'].map(name => readXml(name, archive.read(name, MOST)!).root)
  const inserted = new Map<string, string>()
  const deleted = new Map<string, string>()
  let text = ''
  let remarks = 0
  for (const root of roots) {
    const all = [...everything(root)]
    remarks += all.filter(({name}) => name === 'office:annotation').length
    const authors = new Map<string, string>()
    for (const region of all.filter(({name}) => name === 'text:changed-region')) {
      const [change] = elements(region)
      const author = [...everything(region)].find(({name}) => name === 'dc:creator')?.text ?? ''
      if (change?.name === 'text:insertion') authors.set(region.attributes['text:id'] ?? '', author)
      if (change?.name !== 'text:deletion') continue
      const gone = elements(change).filter(({name}) => name !== 'office:change-info')
      deleted.set(author, `${deleted.get(author) ?? ''} ${gone.map(node => said(node)).join(' ')}`)
    }
    const open = new Set<string>()
    const say = (words: string): void => {
      text += words
      for (const author of new Set([...open].map(id => authors.get(id)!)))
        inserted.set(author, (inserted.get(author) ?? '') + words)
    }
    const walk = (node: XmlElement): void => {
      const {name, attributes} = node
      if (SILENT.test(name)) return
      const id = attributes['text:change-id'] ?? ''
      if (name === 'text:change-start' && authors.has(id)) open.add(id)
      if (name === 'text:change-end') open.delete(id)
      if (BREAKS.test(name)) say(' ')
      for (const child of node.children) {
        if (child instanceof XmlElement) walk(child)
        else if ('text' in child) say(child.text as string)
      }
      if (BREAKS.test(name)) say(' ')
    }
    const isText = ({name}: XmlElement): boolean => name === 'office:text' || name === 'office:master-styles'
    for (const part of all.filter(isText)) walk(part)
  }
  return {text, inserted, deleted, remarks}
}

function said(node: XmlElement): string {
  if (SILENT.test(node.name)) return ''
  return node.children
    .map(child => (child instanceof XmlElement ? said(child) : 'text' in child ? (child.text as string) : ''))
    .join('')
}

function* everything(parent: XmlElement): Iterable<XmlElement> {
  yield parent
  for (const element of elements(parent)) yield* everything(element)
}
