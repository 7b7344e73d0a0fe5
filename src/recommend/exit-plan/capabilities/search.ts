import type { ExitTemplate } from '../template.js'

/** Finding things. */
export const search: ExitTemplate = {
  capability: 'search',
  close: [
    {
      title: 'Answer simply from the database, or say that search rests',
      text: 'And see that lists and start pages do not hang on it.',
      hours: [0.5, 4],
      by: 'engineer on call',
    },
  ],
  take: [
    {
      title: 'Take out settings, synonyms and rules',
      text: 'The index is built anew from the database; what is only in the index is exported first.',
      hours: [1, 16],
      by: 'engineer on call',
    },
  ],
  move: [
    {
      title: 'Build the index elsewhere',
      text: 'Mapping, then a full run, then changes as they come.',
      hours: [8, 160],
      by: 'engineer on call',
    },
  ],
  tell: 'search gives nothing or less',
  test: 'Compare the first ten results of a hundred frequent questions.',
  back: 'A full run before it answers again.',
}
