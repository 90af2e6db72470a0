/** Writes the JSON Schemas that editors use for dictionaries and configs: `rules/*.schema.json`. */
import fs from 'node:fs'
import {schemaFiles} from './schema-files.ts'

for (const {name, text} of schemaFiles())
  fs.writeFileSync(new URL(`../../rules/${name}`, import.meta.url), text)
