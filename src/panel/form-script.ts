/**
 * What the answer form does: it shows one reader and one part at a time, keeps every change on the device, and makes
 * the same file as the table. It sets text as text, never as HTML.
 */
export const FORM_SCRIPT = `'use strict'
const data = JSON.parse(document.getElementById('data').textContent)
const place = 'briefwijzer-panel ' + data.round + ' ' + data.letters.map(letter => letter.version).join(' ')
const byId = id => document.getElementById(id)
const status = byId('status')
let keeps = true
let state = {readers: {}, reader: data.readers[0] || 'L01', part: 0}

const load = () => {
  try {
    const kept = JSON.parse(localStorage.getItem(place) || 'null')
    if (kept && typeof kept.readers === 'object') state = kept
    localStorage.setItem(place, JSON.stringify(state))
  } catch {
    keeps = false
  }
}
const tell = text => { status.textContent = text }
const keep = () => {
  try {
    localStorage.setItem(place, JSON.stringify(state))
    tell('Bewaard op dit apparaat.')
  } catch {
    keeps = false
    tell('Let op: dit apparaat bewaart niets. Sla de antwoorden op in een bestand voordat u deze pagina sluit.')
  }
  count()
}

const letterKey = letter => letter.path + ' ' + letter.version
const readerOf = code => state.readers[code] || (state.readers[code] = {profile: {}, letters: {}})
const turn = code => Math.max(0, data.readers.indexOf(code))
const letterOf = (code, letter) => {
  const letters = readerOf(code).letters
  const key = letterKey(letter)
  if (!letters[key]) {
    const variant = letter.variants[turn(code) % letter.variants.length].number
    letters[key] = {variant, answers: {}, marks: []}
  }
  return letters[key]
}

const make = (name, properties, ...children) => {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(properties || {})) {
    if (key === 'on') for (const [event, work] of Object.entries(value)) element.addEventListener(event, work)
    else if (key in element && key !== 'list') element[key] = value
    else element.setAttribute(key, value)
  }
  element.append(...children)
  return element
}
let serial = 0
const labelled = (text, field, props) => {
  field.id = 'field-' + ++serial
  return make('p', props, make('label', {htmlFor: field.id}, text), field)
}

const choices = (title, values, chosen, choose, none, extra) => {
  const name = 'choice-' + ++serial
  const options = [...values, ''].map(value => {
    const input = make('input', {type: 'radio', name, value, checked: chosen === value, on: {change: () => { choose(value); keep() }}})
    return make('label', {className: 'choice'}, input, value === '' ? none : value)
  })
  return make('fieldset', {}, make('legend', {}, title), make('div', {className: 'choices'}, ...options), ...(extra || []))
}
const note = (text, value, set) =>
  labelled(text, make('textarea', {rows: 2, value: value || '', on: {input: event => { set(event.target.value); keep() }}}))

const showProfile = () => {
  const reader = readerOf(state.reader)
  return data.kinds.filter(kind => kind.group === 'profile').map(kind =>
    choices(kind.question, kind.values, reader.profile[kind.code] || '', value => { reader.profile[kind.code] = value }, 'niet ingevuld'))
}

const elsewhere = (letter, read) => {
  const numbers = letter.variants.find(one => one.number === read.variant).paragraphs.map(paragraph => paragraph.number)
  return read.marks.filter(mark => !numbers.includes(mark.paragraph))
}
const tellElsewhere = (letter, read) => {
  const marks = elsewhere(letter, read)
  if (marks.length > 0) tell('Let op: ' + (marks.length === 1 ? '1 teken telt' : marks.length + ' tekens tellen') + ' niet mee, want ' + (marks.length === 1 ? 'die alinea staat' : 'die alinea’s staan') + ' niet op dit vel. Kies het andere vel om dat terug te zien.')
}
// What was said without a tick can't be taken in.
const unticked = () => Object.entries(state.readers).flatMap(([code, {letters}]) => data.letters.flatMap(letter => {
  const read = letters[letterKey(letter)]
  return read ? letter.questions.flatMap(({kind}, i) => {
    const answer = read.answers[kind]
    return answer && !answer.value && answer.note.trim() ? [code + ', brief ' + letter.code + ', vraag ' + (i + 1)] : []
  }) : []
}))

const showLetter = letter => {
  const read = letterOf(state.reader, letter)
  const variant = letter.variants.find(one => one.number === read.variant) || letter.variants[0]
  const shown = []
  if (letter.variants.length > 1) {
    const select = make('select', {on: {change: event => { read.variant = Number(event.target.value); keep(); show(); tellElsewhere(letter, read) }}},
      ...letter.variants.map(one => make('option', {value: one.number, selected: one.number === read.variant},
        'leesvel ' + letter.code + one.number + (one.label ? ' (' + one.label + ')' : ''))))
    shown.push(labelled('Welk vel las deze lezer?', select))
  }
  shown.push(make('h3', {}, 'Plus en min'),
    make('p', {className: 'soft'}, 'Neem over wat de lezer op het leesvel zette.'),
    ...variant.paragraphs.map(paragraph => showParagraph(paragraph, read)),
    make('h3', {}, 'Vragen'),
    ...letter.questions.map((question, i) => {
      const answer = read.answers[question.kind] || {value: '', note: ''}
      const set = change => { read.answers[question.kind] = Object.assign(answer, change) }
      const kind = data.kinds.find(one => one.code === question.kind)
      const key = variant.key[question.kind]
      return choices((i + 1) + '. ' + question.text, kind.values, answer.value, value => set({value}), 'niet gevraagd', [
        ...(key ? [make('details', {}, make('summary', {}, 'Goed antwoord'), make('p', {}, key))] : []),
        note('Wat zei de lezer?', answer.note, text => set({note: text})),
      ])
    }))
  return shown
}

const TITLES = {plus: 'Plus', min: 'Min', woord: 'Moeilijk woord'}
const showParagraph = (paragraph, read) => {
  const marks = make('div', {})
  const draw = () => {
    marks.replaceChildren(...read.marks.filter(mark => mark.paragraph === paragraph.number).map(mark => {
      const name = TITLES[mark.kind] + ' bij alinea ' + paragraph.number
      const what = make('input', {type: 'text', value: mark.value, on: {input: event => { mark.value = event.target.value; keep() }}})
      const why = make('input', {type: 'text', value: mark.note, on: {input: event => { mark.note = event.target.value; keep() }}})
      return make('div', {className: 'mark ' + mark.kind, role: 'group', 'aria-label': name},
        make('strong', {}, TITLES[mark.kind]),
        labelled(mark.kind === 'woord' ? 'Welk woord?' : 'Bij welk woord of welke zin? (leeg = de hele alinea)', what),
        labelled('Wat zei de lezer?', why),
        make('button', {type: 'button', 'aria-label': 'Haal weg: ' + name, on: {click: () => { read.marks.splice(read.marks.indexOf(mark), 1); keep(); draw() }}}, 'Haal weg'))
    }))
  }
  const add = (kind, text, name) => make('button', {type: 'button', 'aria-label': name + ' bij alinea ' + paragraph.number, on: {click: () => {
    read.marks.push({kind, paragraph: paragraph.number, value: '', note: ''})
    keep()
    draw()
    const inputs = marks.querySelectorAll('.mark:last-child input')
    if (inputs.length > 0) inputs[0].focus()
  }}}, text)
  draw()
  return make('div', {className: 'paragraph'},
    make('div', {className: 'read'}, make('span', {className: 'number'}, String(paragraph.number)), make('span', {className: 'words', lang: paragraph.lang}, paragraph.text)),
    make('div', {className: 'buttons'}, add('plus', '+', 'Plus'), add('min', '\\u2212', 'Min'), add('woord', 'moeilijk woord', 'Moeilijk woord')),
    marks)
}

const parts = ['Over de lezer', ...data.letters.map(letter => 'Brief ' + letter.code)]
const show = () => {
  const codes = [...new Set([...data.readers, ...Object.keys(state.readers), state.reader])].sort()
  byId('reader').replaceChildren(...codes.map(code => make('option', {value: code, selected: code === state.reader}, code)))
  byId('parts').replaceChildren(...parts.map((title, i) => make('button', {type: 'button', 'aria-pressed': String(i === state.part), on: {click: () => { state.part = i; keep(); show(); byId('title').focus() }}}, title)))
  const letter = data.letters[state.part - 1]
  byId('title').textContent = state.reader + ': ' + (letter ? 'brief ' + letter.code + ', ' + letter.title : parts[0].toLowerCase())
  byId('part').replaceChildren(...(letter ? showLetter(letter) : showProfile()))
  count()
}

const rows = () => Object.keys(state.readers).sort().flatMap(code => {
  const {profile, letters} = state.readers[code]
  const row = more => Object.assign({ronde: data.round, brief: '', versie: '', variant: '', lezer: code, soort: '', alinea: '', waarde: '', toelichting: ''}, more)
  const about = data.kinds.filter(kind => kind.group === 'profile' && profile[kind.code]).map(kind => row({soort: kind.code, waarde: profile[kind.code]}))
  return [...about, ...data.letters.flatMap(letter => {
    const read = letters[letterKey(letter)]
    if (!read) return []
    const of = {brief: letter.path, versie: letter.version, variant: read.variant}
    const numbers = letter.variants.find(one => one.number === read.variant).paragraphs.map(paragraph => paragraph.number)
    return [
      ...letter.questions.flatMap(({kind}) => {
        const answer = read.answers[kind]
        return answer && (answer.value || answer.note.trim()) ? [row({...of, soort: kind, waarde: answer.value, toelichting: answer.note.trim()})] : []
      }),
      ...read.marks.filter(mark => numbers.includes(mark.paragraph)).map(mark => row({...of, soort: mark.kind, alinea: mark.paragraph, waarde: mark.value.trim(), toelichting: mark.note.trim()})),
    ]
  })]
})
const cell = value => {
  const text = String(value)
  const safe = /^'*[=+\\-@\\t\\r]/.test(text) ? "'" + text : text
  return /[";,\\t\\r\\n]|^\\s|\\s$/.test(safe) ? '"' + safe.replaceAll('"', '""') + '"' : safe
}
const table = () => '\\uFEFF' + [data.columns, ...rows().map(row => data.columns.map(column => row[column]))].map(cells => cells.map(cell).join(';') + '\\r\\n').join('')
const count = () => {
  const all = rows()
  const readers = new Set(all.map(row => row.lezer)).size
  byId('count').textContent = all.length === 0 ? 'Er zijn nog geen antwoorden.'
    : 'Er ' + (all.length === 1 ? 'is 1 antwoord' : 'zijn ' + all.length + ' antwoorden') + ' van ' + readers + (readers === 1 ? ' lezer.' : ' lezers.')
  byId('save').disabled = all.length === 0
}

byId('reader').addEventListener('change', event => { state.reader = event.target.value; state.part = 0; keep(); show() })
byId('new').addEventListener('submit', event => {
  event.preventDefault()
  const code = byId('code').value.replace(/[\\s-]+/g, '').toUpperCase()
  if (!/^[A-Z]{1,3}\\d{1,4}$/.test(code)) return tell('Een code is een letter met een nummer, zoals L13. Gebruik geen naam.')
  byId('code').value = ''
  state.reader = code
  state.part = 0
  readerOf(code)
  keep()
  show()
})
byId('save').addEventListener('click', () => {
  const codes = [...new Set(rows().map(row => row.lezer))]
  const link = make('a', {href: URL.createObjectURL(new Blob([table()], {type: 'text/csv;charset=utf-8'})), download: 'antwoorden-' + codes[0] + (codes.length > 1 ? '-' + codes[codes.length - 1] : '') + '.csv'})
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(link.href), 60000)
  const open = unticked()
  tell('Opgeslagen als ' + link.download + '. Stuur dit bestand naar wie u het pakket gaf.' +
    (open.length > 0 ? ' Let op: bij ' + open.join('; ') + ' staat wel wat de lezer zei, maar is niets aangekruist. Kruis dat aan, en sla opnieuw op.' : ''))
})
byId('clear').addEventListener('click', () => {
  if (!confirm('Weet u het zeker? Alle antwoorden op dit apparaat verdwijnen. Sla ze eerst op.')) return
  state = {readers: {}, reader: data.readers[0] || 'L01', part: 0}
  keep()
  show()
  tell('Alle antwoorden zijn gewist.')
})
addEventListener('storage', event => {
  if (event.key === place) tell('Dit formulier is ook open in een ander venster. Gebruik er maar één.')
})
addEventListener('beforeunload', event => { if (!keeps && rows().length > 0) event.preventDefault() })

load()
if (!keeps) tell('Let op: dit apparaat bewaart niets. Sla de antwoorden op in een bestand voordat u deze pagina sluit.')
byId('form').hidden = false
show()
`
