import { describe, expect, it } from 'vitest'
import { configuration } from '../../../src/read/terraform/configuration.js'
import { readWith } from '../read-with.js'

const images = async (body: string) =>
  (await readWith(configuration, 'main.tf', `module "m" {\n  source = "./m"\n${body}\n}\n`)).evidence
    .filter(({ kind }) => kind === 'image')
    .map(({ value }) => value)

describe('a registry beside an image', () => {
  it.each([
    ['x_registry = "r.acme.dev"\nx_image = "team/app"', 'r.acme.dev/team/app'],
    ['registry = "r.acme.dev"\nimage = "team/app:1"', 'r.acme.dev/team/app'],
    ['x_registry = "r.acme.dev"\nx_image = "r.acme.dev/team/app"', 'r.acme.dev/team/app'],
  ])('makes one reference: %s', async (body, image) => {
    expect(await images(body)).toEqual([image])
  })
  it.each([
    ['of another image', 'y_registry = "r.acme.dev"\nx_image = "team/app"'],
    ['from a variable', 'x_registry = var.registry\nx_image = "team/app"'],
    ['that is no host', 'x_registry = "acme"\nx_image = "team/app"'],
  ])('%s is none of it', async (_title, body) => {
    expect(await images(body)).toEqual(['docker.io/team/app'])
  })
})
