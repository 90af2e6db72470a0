import * as z from 'zod'
import {ownSchema} from '../dictionary/schema.ts'
import {ownTableSchema} from '../elements/own-table.ts'
import {ownLawSchema} from '../law/own-table.ts'
import {configSchema} from '../project/config-schema.ts'
import {reportSchemas} from '../report/json-schema.ts'

/** A JSON Schema with which editors complete and check a file; its name under `rules/`, and its text. */
export interface SchemaFile {
  readonly name: string
  readonly text: string
}

/**
 * The schemas of the files that people write: dictionaries (the program's own and a user's), tables of elements and of
 * interest, and the config; and of the reports that programs read.
 */
export const schemaFiles = (): SchemaFile[] => [
  schemaFile('dictionary.schema.json', 'Een woordenboek van briefwijzer', ownSchema),
  schemaFile('stages.schema.json', 'Wat er in een brief hoort te staan', ownTableSchema),
  schemaFile('law.schema.json', 'Een eigen tabel van de wettelijke rente', ownLawSchema),
  schemaFile('config.schema.json', 'briefwijzer.config.yml', configSchema),
  schemaFile(
    'report.schema.json',
    'Het verslag van briefwijzer als JSON, schema 1',
    reportSchemas().document,
  ),
  schemaFile(
    'report-line.schema.json',
    'Een regel van het verslag als NDJSON, schema 1',
    reportSchemas().line,
  ),
]

function schemaFile(name: string, title: string, schema: z.ZodType): SchemaFile {
  // What has a default may be left out of the file: that is its input.
  const {$schema, ...rest} = z.toJSONSchema(schema, {io: 'input'})
  return {name, text: `${JSON.stringify({$schema, title, ...rest}, undefined, 2)}\n`}
}
