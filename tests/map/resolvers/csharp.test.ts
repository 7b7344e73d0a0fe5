import { describe, expect, it } from 'vitest'
import { loading } from '../../support/reach-of.js'

const SMS = {
  'src/Sms/Sender.cs': 'namespace Shop.Sms;\n\npublic sealed class Sender : ISender\n{\n    public void Send() {}\n}\n',
}

describe('C#', () => {
  it('follows names of types in namespaces that are in sight', () => {
    const files = {
      ...SMS,
      'A.cs': 'using Shop.Sms;\n\nclass A { void F() { new Sender().Send(); } }\n',
      'B.cs': 'namespace Shop.Sms.Inner\n{\n    class B { Sender sender; }\n}\n',
      'C.cs': 'using static Shop.Sms.Sender;\n\nclass C {}\n',
      'D.cs': 'using Text = Shop.Sms.Sender;\n\nclass D {}\n',
      'E.cs': 'using Shop.Mail;\n\nclass E { Sender sender; }\n',
      'F.cs': 'using Shop.Sms;\n\nclass F { void Sender() {} object x = y.Sender; }\n',
      'G.cs': 'using Shop.Sms;\n\n/// <see cref="Sender"/>\nclass G { string s = "Sender"; }\n',
      'H.cs': 'using Shop.Sms;\n\nclass H {}\n',
    }
    expect(loading(files, ['src/Sms/Sender.cs'])).toEqual(['A.cs', 'B.cs', 'C.cs', 'D.cs'])
  })

  it('takes global namespaces for the folders below', () => {
    const files = {
      ...SMS,
      'web/Usings.cs': 'global using Shop.Sms;\n',
      'web/pages/A.cs': 'class A { Sender sender; }\n',
      'jobs/B.cs': 'class B { Sender sender; }\n',
    }
    expect(loading(files, ['src/Sms/Sender.cs'])).toEqual(['web/pages/A.cs'])
  })

  it('lets an interface stand for the classes that keep it', () => {
    const files = {
      ...SMS,
      'src/Sms/ISender.cs': 'namespace Shop.Sms;\n\npublic interface ISender\n{\n}\n',
      'Orders.cs': 'using Shop.Sms;\n\nnamespace Shop;\n\npublic class Orders(ISender sender) : Base\n{\n}\n',
    }
    expect(loading(files, ['src/Sms/Sender.cs'])).toEqual(['Orders.cs', 'src/Sms/ISender.cs'])
  })

  it('does not where more keep it than one can choose from', () => {
    const files: Record<string, string> = {
      ...SMS,
      'ISender.cs': 'namespace Shop.Sms;\n\npublic interface ISender {}\n',
    }
    for (let i = 0; i < 10; i++) files[`S${i}.cs`] = `namespace Shop.Sms;\n\nclass S${i} : ISender {}\n`
    expect(loading(files, ['src/Sms/Sender.cs'])).toEqual([])
  })

  it('tells types of a namespace from those within others', () => {
    const files = {
      'Acme.cs': 'namespace Shop\n{\n    class Outer\n    {\n        class Options {}\n    }\n}\n',
      'A.cs': 'namespace Shop\n{\n    class A { Options o; }\n}\n',
      'B.cs': 'namespace Shop\n{\n    class B { Outer o; }\n}\n',
    }
    expect(loading(files, ['Acme.cs'])).toEqual(['B.cs'])
  })
})
