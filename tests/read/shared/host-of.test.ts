import { expect, it } from 'vitest'
import { hostOf, hostOfUrl } from '../../../src/read/shared/host-of.js'

it.each([
  ['', undefined],
  ['https://${HOST}/x', undefined],
  ['https://192.0.2.1/x', undefined],
  ['git.example.com', undefined],
  ['https://API.Example.com:8443/v1/', 'api.example.com/v1'],
  ['https://user:word@pkgs.example.com/simple?x=1', 'pkgs.example.com/simple'],
  ['git@git.example.com:team/app.git', 'git.example.com/team/app'],
  ['git::https://git.example.com/team/app.git?ref=v1', 'git.example.com/team/app'],
  ['oci://charts.example.com/stable', 'charts.example.com/stable'],
])('hostOfUrl %s', (url, expected) => {
  expect(hostOfUrl(url)).toBe(expected)
})

it.each([
  ['registry.example.com', 'registry.example.com'],
  ['registry.example.com/team', 'registry.example.com/team'],
  ['registry', undefined],
  ['a sentence with example.com', undefined],
])('hostOf %s', (text, expected) => {
  expect(hostOf(text)).toBe(expected)
})
