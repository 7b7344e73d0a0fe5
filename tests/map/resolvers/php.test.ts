import { describe, expect, it } from 'vitest'
import { loading } from '../../support/reach-of.js'

const SMS = { 'app/Services/Sms.php': '<?php\n\nnamespace App\\Services;\n\nfinal class Sms extends Base\n{\n}\n' }

describe('PHP', () => {
  it('follows use, full names, aliases and lists to the file that declares the class', () => {
    const files = {
      ...SMS,
      'a.php': '<?php\nuse App\\Services\\Sms;\n',
      'b.php': '<?php\nuse App\\Services\\{Mail, Sms as Text};\n',
      'c.php': '<?php\nnew \\App\\Services\\Sms();\n',
      'd.php': '<?php\nuse App\\Services;\n\nServices\\Sms::send();\n',
      'e.php': '<?php\nuse Other\\Services\\Sms;\n',
      'f.php': '<?php\nnew Sms();\n',
      'g.php':
        "<?php\n// new \\App\\Services\\Sms\n/**\n * @see \\App\\Services\\Sms\n */\n$x = 'App\\Services\\Sms';\n",
    }
    expect(loading(files, ['app/Services/Sms.php'])).toEqual(['a.php', 'b.php', 'c.php', 'd.php'])
  })

  it('needs no use within a namespace', () => {
    const files = {
      ...SMS,
      'app/Services/Order.php':
        '<?php\nnamespace App\\Services;\n\nclass Order {\n  function __construct(private Sms $sms) {}\n}\n',
      'app/Services/Plain.php':
        '<?php\nnamespace App\\Services;\n\nclass Plain { public $Sms; function f() { return $this->Sms; } }\n',
      'app/Models/Sms2.php': '<?php\nnamespace App\\Models;\n\nclass Sms2 { function f(Sms $s) {} }\n',
    }
    expect(loading(files, ['app/Services/Sms.php'])).toEqual(['app/Services/Order.php'])
  })

  it('lets a contract stand for what keeps it, as injection hands it out', () => {
    const files = {
      'Mailer.php': '<?php\nnamespace App\\Contracts;\n\ninterface Mailer {}\n',
      'Acme.php':
        '<?php\nnamespace App\\Mail;\n\nuse App\\Contracts\\Mailer;\n\nclass Acme extends Base implements Mailer, \\Countable\n{\n}\n',
      'Order.php':
        '<?php\nnamespace App;\n\nuse App\\Contracts\\Mailer;\n\nclass Order { function __construct(Mailer $m) {} }\n',
    }
    expect(loading(files, ['Acme.php'])).toEqual(['Mailer.php', 'Order.php'])
  })

  it('follows require of paths beside the file', () => {
    const files = {
      'lib/acme.php': '<?php\n',
      'lib/a.php': "<?php\nrequire_once __DIR__ . '/acme.php';\n",
      'web/b.php': "<?php\ninclude('../lib/acme.php');\n",
      'web/c.php': "<?php\nrequire $dir . 'acme.php';\n",
      'web/d.php': "<?php\nrequire 'lib/acme.php';\n",
    }
    expect(loading(files, ['lib/acme.php'])).toEqual(['lib/a.php', 'web/b.php', 'web/d.php'])
  })
})
