import { describe, expect, it } from 'vitest'
import { CAPABILITIES } from '../../src/model/capability.js'
import type { StepTemplate } from '../../src/recommend/exit-plan/template.js'
import { EXIT_TEMPLATES } from '../../src/recommend/exit-plan/templates.js'
import { wholeDb } from '../support/whole-db.js'

const PLACEHOLDER = /<[A-Z][A-Z_]*>/g
/** Shapes of keys, tokens and account numbers that no command of ours may carry. */
const SECRET = /AKIA|sk_live|ghp_|xox[bp]-|-----BEGIN|[0-9a-f]{24,}|[0-9]{9,}/

const stepsOf = (one: (typeof EXIT_TEMPLATES)[keyof typeof EXIT_TEMPLATES]): StepTemplate[] => [
  ...(one.prepare ?? []),
  ...(one.close ?? []),
  ...(one.take ?? []),
  ...(one.names ?? []),
  ...one.move,
]

describe('templates of exit plans', () => {
  it('stand for each capability under its own name, and say how to move, test and come back', () => {
    expect(Object.keys(EXIT_TEMPLATES)).toEqual([...CAPABILITIES])
    for (const id of CAPABILITIES) {
      const template = EXIT_TEMPLATES[id]
      expect(template.capability, id).toBe(id)
      expect(template.move.length, id).toBeGreaterThan(0)
      expect(template.test, id).toMatch(/\.$/)
      expect(template.back, id).toMatch(/\.$/)
    }
  })

  it('say what must be closed where a control or money hangs on the capability', () => {
    for (const id of ['sms', 'identity', 'captcha', 'attestation', 'moderation', 'payments', 'crypto-web3'] as const)
      expect(EXIT_TEMPLATES[id].close?.length, id).toBeGreaterThan(0)
  })

  it('give each step a range of hours that begins above nothing', () => {
    for (const template of Object.values(EXIT_TEMPLATES))
      for (const { title, hours } of stepsOf(template)) {
        expect(hours[0], title).toBeGreaterThan(0)
        expect(hours[1], title).toBeGreaterThanOrEqual(hours[0])
      }
  })

  it('leave a step to payments of a gatekeeper and to others in each part that tells them apart', () => {
    for (const template of Object.values(EXIT_TEMPLATES))
      for (const part of ['prepare', 'close', 'move'] as const) {
        const fits = new Set((template[part] ?? []).map((one) => one.fits))
        if (fits.has('gatekeeper')) expect(fits, template.capability).toContain('open')
      }
  })
})

describe('commands of templates and vendor files', () => {
  const commands = [
    ...Object.values(EXIT_TEMPLATES).flatMap((one) => stepsOf(one).flatMap((step) => step.commands ?? [])),
    ...wholeDb()
      .vendors.flatMap(({ services }) => services)
      .flatMap((service) => (service.exit ?? []).flatMap((way) => way.commands ?? [])),
  ]

  it('are there', () => {
    expect(commands.length).toBeGreaterThan(40)
  })

  it('carry placeholders in angle brackets and no secret', () => {
    for (const command of commands) {
      expect(command).not.toMatch(SECRET)
      // What is left in angle brackets besides placeholders is a redirection of the shell.
      expect(command.replace(PLACEHOLDER, ''), command).not.toMatch(/<(?!\/dev\/null)|\S>/)
    }
  })
})
