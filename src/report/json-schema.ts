import * as z from 'zod'
import {ELEMENTS} from '../elements/table.ts'
import {AUDIENCES, CHANNELS, JURISDICTIONS, PROFILES, SENDERS, STAGES} from '../letter/facts.ts'
import {MEASURE_KEYS} from './measures.ts'

/** How an object is read: with keys that are not known yet, or without. */
type ObjectOf = typeof z.looseObject | typeof z.strictObject

/**
 * The JSON of a report, schema 1, as one document and as a line of one. Keys may be added under schema 1, so programs
 * must take what they do not know.
 *
 * @param object how objects are read; with keys that are not known yet when nothing is said
 */
export function reportSchemas(object: ObjectOf = z.looseObject): {
  readonly document: z.ZodType
  readonly line: z.ZodType
} {
  const whole = z.int().min(0)
  const severity = z.enum(['error', 'warning', 'info'])
  const point = object({line: z.int().min(1), column: z.int().min(1), offset: whole})
  const range = {start: whole, end: whole}
  const fingerprint = z.string().describe('same after lines move or the file is renamed')
  const finding = object({
    rule: z.string(),
    entry: z.string().optional(),
    kind: z.enum(['replace', 'explain', 'rephrase', 'delete']).optional(),
    category: z.string().optional(),
    severity,
    message: z.string(),
    why: z.string().optional(),
    match: z.string().describe('the source from start to end; empty for the whole letter'),
    start: point,
    end: point,
    place: object({part: z.string(), paragraph: whole}).optional().describe('only of documents'),
    parts: z.array(object(range)),
    suggestions: z.array(
      object({
        text: z.string(),
        fix: z.enum(['safe', 'review']),
        edits: z.array(object({...range, text: z.string()})),
      }),
    ),
    block: whole.optional(),
    variants: z.array(z.string()).optional(),
    fingerprint,
  })
  const ignored = object({
    by: z.enum(['comment', 'front-matter', 'config']),
    scope: z.enum(['next-line', 'range', 'file']),
    names: z.array(z.string()),
    reason: z.string(),
    text: z.string().optional(),
    start: point,
    end: point,
    place: object({part: z.string(), paragraph: whole}).optional().describe('only of documents'),
    findings: z.array(finding),
  })
  const facts = {
    language: z.enum(['nl', 'en']),
    channel: z.enum(CHANNELS),
    stage: z.enum(STAGES),
    audience: z.enum(AUDIENCES),
    sender: z.enum(SENDERS),
    jurisdiction: z.enum(JURISDICTIONS),
    profile: z.enum(PROFILES),
  }
  const letter = {
    path: z.string(),
    format: z.enum(['markdown', 'text', 'html', 'docx', 'odt', 'doc', 'rtf', 'eml']),
    ...facts,
    languages: object({nl: whole, en: whole}),
    guessed: z.array(z.string()),
    fixed: whole.optional(),
    findings: z.array(finding),
    readability: object(Object.fromEntries(MEASURE_KEYS.map(key => [key, z.number().nullable()]))),
    elements: object(Object.fromEntries(ELEMENTS.map(id => [id, z.boolean().nullable()]))),
    ignored: z.array(ignored).optional().describe('only with --report-ignored'),
  }
  const setFinding = object({
    rule: z.string(),
    category: z.string(),
    severity,
    message: z.string(),
    why: z.string(),
    letters: z.array(z.string()),
    fingerprint,
  })
  const set = {
    name: z.string(),
    letters: z.array(z.string()),
    complete: z.boolean(),
    findings: z.array(setFinding),
    ignored: z
      .array(object({path: z.string(), reason: z.string(), finding: setFinding}))
      .optional()
      .describe('only with --report-ignored'),
  }
  const error = {
    path: z.string(),
    message: z.string(),
    line: z.int().min(1).optional(),
    column: z.int().min(1).optional(),
  }
  const tool = object({name: z.literal('briefwijzer'), version: z.string()})
  const summary = {letters: whole, error: whole, warning: whole, info: whole}
  const head = {schema: z.literal(1), tool, rulesDate: z.iso.date()}
  const notice = z.string().describe('to show where findings are shown to people')
  return {
    document: object({
      ...head,
      letters: z.array(object(letter)),
      sets: z.array(object(set)),
      errors: z.array(object(error)),
      summary: object(summary),
      notice,
    }),
    line: z.discriminatedUnion('type', [
      object({type: z.literal('start'), ...head}),
      object({type: z.literal('letter'), ...letter}),
      object({type: z.literal('set'), ...set}),
      object({type: z.literal('error'), ...error}),
      object({type: z.literal('summary'), ...summary, notice}),
    ]),
  }
}
