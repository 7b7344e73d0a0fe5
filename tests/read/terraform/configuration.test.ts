import { describe, expect, it } from 'vitest'
import { configuration } from '../../../src/read/terraform/configuration.js'
import { brief, readWith } from '../read-with.js'

async function factsOf(text: string): Promise<string[]> {
  return brief(await readWith(configuration, 'infra/main.tf', text))
}

/** What one resource shows besides its own type. */
async function besidesType(resource: string): Promise<string[]> {
  return (await factsOf(resource)).filter((fact) => !fact.startsWith('resource '))
}

describe('terraform/configuration', () => {
  it.each([
    ['', []],
    ['}}}} not hcl', []],
    ['resource {}', []],
    ['# resource "aws_s3_bucket" "a" {}', []],
    ['/*\nresource "aws_s3_bucket" "a" {}\n*/', []],
    ['resource "aws_s3_bucket" "a" {}', ['resource aws_s3_bucket called 1:11']],
    ['data "aws_iam_role" "a" {}', ['resource aws_iam_role declared 1:7']],
    [
      'resource "aws_s3_bucket" "a" {\n  count = var.archive ? 1 : 0\n}',
      ['resource aws_s3_bucket called 1:11 if count = var.archive ? 1 : 0'],
    ],
    [
      'resource "aws_s3_bucket" "a" {\n  count = var.env == "production" ? 1 : 0\n}',
      ['resource aws_s3_bucket called 1:11'],
    ],
  ])('resources: %s', async (text, expected) => {
    expect(await factsOf(text)).toEqual(expected)
  })

  it('gives the name of what is made, for its purpose', async () => {
    const text =
      'resource "aws_s3_bucket" "a" {\n  bucket = "shop-uploads"\n}\ndata "aws_sns_topic" "b" {\n  name = "x"\n}\n'
    const { evidence } = await readWith(configuration, 'main.tf', text)
    expect(evidence.map(({ context }) => context)).toEqual(['a shop-uploads', 'data'])
  })

  it.each([
    [
      'aws = { source = "hashicorp/aws" }',
      ['provider hashicorp/aws declared 3:19', 'registry terraform declared 3:19'],
    ],
    ['aws = "~> 3.0"', ['provider hashicorp/aws declared 3:1', 'registry terraform declared 3:1']],
    [
      'own = { source = "registry.example.com/team/own" }',
      ['provider team/own declared 3:19', 'host registry.example.com called 3:19'],
    ],
    ['x = { source = "terraform.io/builtin/terraform" }', []],
  ])('providers: %s', async (line, expected) => {
    expect(await factsOf(`terraform {\nrequired_providers {\n${line}\n}\n}`)).toEqual(expected)
  })

  it.each([
    ['./modules/app', []],
    ['${var.source}', []],
    [
      'acme/app/aws//modules/x',
      ['package pkg:terraform/acme/app/aws declared 2:13', 'registry terraform declared 2:13'],
    ],
    [
      'github.com/acme/modules//app?ref=v1',
      ['package pkg:github/acme/modules declared 2:24', 'host github.com/acme/modules called 2:13'],
    ],
    ['git::ssh://git@git.example.com/acme/modules.git//app?ref=v1', ['host git.example.com/acme/modules called 2:28']],
    ['app.terraform.io/acme/app/aws', ['host app.terraform.io/acme called 2:13']],
    ['s3::https://s3.example.com/modules/app.zip', ['host s3.example.com/modules/app.zip called 2:25']],
  ])('modules: %s', async (source, expected) => {
    expect(await factsOf(`module "app" {\n  source = "${source}"\n}`)).toEqual(expected)
  })

  it('refers to modules of the same repository', async () => {
    const { references } = await readWith(configuration, 'main.tf', 'module "app" {\n  source = "../app"\n}')
    expect(references.map(({ kind, value }) => `${kind} ${value}`)).toEqual(['module ../app'])
  })

  it.each([
    ['backend "s3" {\n bucket = "state"\n}', ['resource backend:s3 called 2:10']],
    [
      'backend "s3" {\n endpoints = { s3 = "https://store.example.com" }\n}',
      ['resource backend:s3:elsewhere called 2:10 if another endpoint is given', 'host store.example.com called 3:30'],
    ],
    ['cloud {\n organization = "acme"\n}', ['resource backend:cloud called 2:1']],
  ])('state: %s', async (block, expected) => {
    expect(await factsOf(`terraform {\n${block}\n}`)).toEqual(expected)
  })

  it('marks a folder that has a backend or a provider, not a module', async () => {
    const marks = async (text: string) => (await readWith(configuration, 'infra/main.tf', text)).marks
    const location = { path: 'infra/main.tf', line: 1, column: 1 }
    expect(await marks('provider "aws" {}')).toEqual([{ kind: 'infrastructure', folder: 'infra', location }])
    expect(await marks('terraform {\n required_providers {\n aws = "~> 5"\n }\n}')).toEqual([])
  })

  it.each([
    [
      'resource "helm_release" "a" {\n  repository = "https://charts.example.com/stable"\n}',
      ['host charts.example.com/stable called 2:25'],
    ],
    [
      'provider "acme" {\n  endpoint = "eu.acme.example"\n  name = "other.example"\n}',
      ['host eu.acme.example called 2:15'],
    ],
    [
      'resource "x_service" "a" {\n  template {\n    image = "ghcr.io/acme/shop:1"\n  }\n}',
      ['image ghcr.io/acme/shop declared 3:14'],
    ],
    ['resource "x_vm" "a" {\n  image = "debian-12"\n}', []],
    [
      'resource "x_task" "a" {\n  container_definitions = jsonencode([{ name = "web", image = "acme/shop:1" }])\n}',
      ['image docker.io/acme/shop declared 2:64'],
    ],
  ])('endpoints and images: %s', async (text, expected) => {
    expect(await besidesType(text)).toEqual(expected)
  })

  it.each([
    [
      'aws_route53_record',
      'type = "MX"\nrecords = ["10 mx.example.net", "20 mx2.example.net."]',
      ['dns MX:mx.example.net configured 3:16', 'dns MX:mx2.example.net configured 3:37'],
    ],
    ['aws_route53_record', 'type = "AAAA"\nrecords = ["2001:db8::1"]', []],
    [
      'aws_route53_record',
      'type = var.type\nrecords = ["v=spf1 include:send.example ~all", "x.example.net"]',
      ['dns SPF:send.example configured 3:28'],
    ],
    [
      'cloudflare_record',
      'name = "s1._domainkey"\ntype = "CNAME"\ncontent = "${var.id}.dkim.example.net"',
      ['dns CNAME:dkim.example.net configured 4:22', 'dns DKIM:dkim.example.net configured 4:22'],
    ],
    [
      'cloudflare_dns_record',
      'type = "CAA"\ndata = {\n flags = 0\n tag = "issue"\n value = "ca.example"\n}',
      ['dns CAA:ca.example configured 6:11'],
    ],
    [
      'google_dns_record_set',
      'type = "TXT"\nrrdatas = ["\\"google-site-verification=abc\\""]',
      ['dns TXT:google-site-verification= configured 3:13'],
    ],
    [
      'azurerm_dns_mx_record',
      'record {\n preference = 10\n exchange = "mx.example.net"\n}',
      ['dns MX:mx.example.net configured 4:14'],
    ],
    ['azurerm_dns_caa_record', 'record {\n tag = "iodef"\n value = "mailto:a@example.com"\n}', []],
    ['digitalocean_record', 'type = "NS"\nvalue = "ns1.example.net."', ['dns NS:ns1.example.net configured 3:10']],
    ['acme_mailer', 'type = "MX"\nvalue = "mx.example.net"', []],
  ])('DNS: %s %s', async (resource, body, expected) => {
    expect(await besidesType(`resource "${resource}" "a" {\n${body}\n}`)).toEqual(expected)
  })

  it.each([
    [
      'locals {\n  spf = "v=spf1 include:send.example -all"\n  note = "region=eu"\n}',
      ['dns SPF:send.example configured 2:25'],
    ],
    [
      'variable "mx_hosts" {\n  default = ["10 mx.example.net"]\n}',
      ['setting mx_hosts configured 1:11', 'dns MX:mx.example.net configured 2:18'],
    ],
    [
      'locals {\n  all = [{ name = "@", type = "MX", value = "mx.example.net" }, { type = "A", value = "192.0.2.1" }]\n}',
      ['dns MX:mx.example.net configured 2:46'],
    ],
  ])('DNS as data: %s', async (text, expected) => {
    expect(await factsOf(text)).toEqual(expected)
  })

  it('reads the types of resources from lines where the file is no HCL', async () => {
    const text = `x = ${'['.repeat(2000)}\nresource "aws_s3_bucket" "a" {\n# resource "aws_lambda_function" "b" {\ndata "aws_ami" "c" {\n`
    const result = await readWith(configuration, 'main.tf', text)
    expect(brief(result)).toEqual(['resource aws_s3_bucket called 2:11', 'resource aws_ami declared 4:7'])
    expect(result.problems).toHaveLength(1)
  })
})
