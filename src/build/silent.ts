import {readFileSync} from 'node:fs'
import {parse} from 'yaml'
import * as z from 'zod'

const text = z.string().trim().min(1)
const silentSchema = z.array(z.strictObject({term: text, forms: z.array(text).default([]), why: text}))

/** The file of words that letters use and the dictionary leaves alone on purpose. */
export const SILENT_FILE = 'silent.yml'

/** A word that the dictionary leaves alone, with its forms, and why. */
export type Silent = z.infer<typeof silentSchema>[number]

/**
 * Reads the words that get no finding.
 *
 * @throws ZodError when the file does not hold what it should
 */
export const readSilent = (file: string): Silent[] => silentSchema.parse(parse(readFileSync(file, 'utf8')))
