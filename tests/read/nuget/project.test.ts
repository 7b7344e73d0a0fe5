import { describe, expect, it } from 'vitest'
import { project } from '../../../src/read/nuget/project.js'
import { brief, readWith } from '../read-with.js'
import { told } from '../told.js'

describe('nuget/project', () => {
  it.each([
    {
      title: 'gives nothing for a broken file',
      path: 'Shop.csproj',
      text: '<Project><ItemGroup>',
      facts: [],
      told: [],
    },
    {
      title: 'reads references with conditions',
      path: 'Shop.csproj',
      text: `<Project Sdk="Microsoft.NET.Sdk.Web">
  <PropertyGroup><AssemblyName>Acme.Shop</AssemblyName><RepositoryUrl>https://github.com/acme/shop</RepositoryUrl></PropertyGroup>
  <ItemGroup>
    <!-- <PackageReference Include="Braintree" /> -->
    <PackageReference Include="Stripe.net" Version="45.0.0" />
    <PackageReference Include="StyleCop.Analyzers" PrivateAssets="all" />
    <PackageReference Include="$(Extra)" />
    <ProjectReference Include="../Core/Core.csproj" />
  </ItemGroup>
  <ItemGroup Condition="'$(Cloud)' == 'true'"><PackageReference Include="AWSSDK.S3" /></ItemGroup>
</Project>
`,
      facts: [
        'package pkg:nuget/stripe.net declared 5:32 production',
        'package pkg:nuget/stylecop.analyzers declared 6:32 development',
        "package pkg:nuget/awssdk.s3 declared 10:74 production if '$(Cloud)' == 'true'",
        'registry nuget declared 1:1',
      ],
      told: ['name Acme.Shop 2:32', 'repository acme/shop 2:71', "mark web-service in ''"],
    },
    {
      title: 'takes packages of a test project as development',
      path: 'Shop.csproj',
      text: `<Project Sdk="Microsoft.NET.Sdk">
  <ItemGroup><PackageReference Include="Microsoft.NET.Test.Sdk" /><PackageReference Include="Stripe.net" /></ItemGroup>
</Project>
`,
      facts: [
        'package pkg:nuget/microsoft.net.test.sdk declared 2:41 development',
        'package pkg:nuget/stripe.net declared 2:94 development',
        'registry nuget declared 1:1',
      ],
      told: [],
    },
    {
      title: 'takes central versions as transitive',
      path: 'Directory.Packages.props',
      text: '<Project><ItemGroup><PackageVersion Include="Stripe.net" Version="45" /></ItemGroup></Project>',
      facts: ['package pkg:nuget/stripe.net declared 1:46 transitive', 'registry nuget declared 1:1'],
      told: [],
    },
  ])('$title', async ({ path, text, facts, told: others }) => {
    const result = await readWith(project, path, text)
    expect(brief(result)).toEqual(facts)
    expect(told(result)).toEqual(others)
  })
})
