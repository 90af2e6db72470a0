import type {Report, Rule} from './rule.ts'

/** What a sender writes to colleagues in a template; none of it may reach a reader. */
const NOTES = [
  /\b(weghalen|verwijderen|schrappen|weglaten|doorhalen|doorstrepen|invoegen|toevoegen)\b[^.!?]{0,40}\b(indien|als|wanneer|wat)\b[^.!?]{0,30}\b(niet )?van toepassing\b/i,
  /\b(indien|als|wanneer) (niet )?van toepassing\b[^.!?]{0,40}\b(weghalen|verwijderen|schrappen|weglaten|doorhalen|invoegen)\b/i,
  /\bmoet deze (tekst|alinea|zin)\b[^.!?]{0,20}\b(ingevoegd|toegevoegd|weggehaald|verwijderd) worden\b/i,
  /\bdoorhalen wat niet van toepassing is\b/i,
  /\b(vul hier|hier invullen|nog in te vullen|nader in te vullen|tekst volgt)\b/i,
  /\b(TODO|TBD|FIXME)\b/,
  /\blorem ipsum\b/i,
]

/** A note to the sender that was left in the template. */
export const leftoverNote: Rule = {
  id: 'leftover-note',
  title: 'Aanwijzing voor de afzender',
  why: 'Deze tekst is bedoeld voor de afzender. De lezer raakt ervan in de war.',
  severity: 'warning',
  examples: {
    wrong: ['Deze alinea weghalen als de btw niet van toepassing is.', 'TODO: bedrag controleren.'],
    right: ['Is dit niet op u van toepassing? Dan hoeft u niets te doen.'],
  },
  *check({passages}): Iterable<Report> {
    for (const {index, sentences, block} of passages) {
      for (const {start, end} of sentences) {
        const text = block.text.slice(start, end)
        if (!NOTES.some(note => note.test(text))) continue
        yield {
          at: {passage: index, spans: [{start, end}]},
          message:
            'Dit is een aanwijzing voor de afzender. Haal de aanwijzing weg, of maak er een opmerking van die de lezer niet ziet.',
        }
      }
    }
  },
}
