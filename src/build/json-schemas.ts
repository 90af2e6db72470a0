/** Writes the JSON Schemas of dictionaries, configs and reports: `rules/*.schema.json`. */
import fs from 'node:fs'
import {schemaFiles} from './schema-files.ts'

for (const {name, text} of schemaFiles())
  fs.writeFileSync(new URL(`../../rules/${name}`, import.meta.url), text)
