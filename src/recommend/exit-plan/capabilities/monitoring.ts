import type { ExitTemplate } from '../template.js'

/** Knowing that something is wrong. */
export const monitoring: ExitTemplate = {
  capability: 'monitoring',
  close: [
    {
      title: 'Watch by hand',
      text: 'A check from outside that calls a person, logs on the machines kept longer, one person who looks.',
      hours: [0.5, 2],
      by: 'engineer on call',
    },
  ],
  take: [
    {
      title: 'Take out alerts and dashboards as text',
      text: 'Then the measurements that you must keep. History is seldom worth the transfer.',
      hours: [1, 16],
      by: 'engineer on call',
    },
  ],
  move: [
    {
      title: 'Send measurements elsewhere',
      text: 'Through an own collector, so that the next change is one address. See that the product does not stop when the collector does not answer.',
      hours: [4, 80],
      by: 'engineer on call',
    },
  ],
  test: 'Break something on purpose and wait for the call.',
  back: 'Run both for a week and compare alarms.',
}
