/** A dictionary file with one entry, to change by replacing. */
export const OWN = `entries:
  - id: klantrelatie
    term: klantrelatie
    pos: noun
    article: de
    kind: replace
    severity: warning
    replacements: [klant]
    fix: review
    examples:
      - bad: U bent een klantrelatie.
        good: U bent een klant.
`
