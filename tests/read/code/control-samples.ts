/** Names that carry a control, with the answer that lets through; each sample is made with several of them. */
export const CONTROLS = [
  'verifyCaptcha',
  'check_turnstile',
  'verifyAttestation',
  'checkFraud',
  'moderatePost',
  'verifyPhoneCode',
]

/** Bodies that let through and bodies that refuse, per language; `NAME` is the control's name. */
export interface Language {
  readonly file: string
  readonly open: readonly string[]
  readonly closed: readonly string[]
}

/** Shapes as people write them in each language. */
export const LANGUAGES: readonly Language[] = [
  {
    file: 'guard.ts',
    open: [
      'export async function NAME(token: string) {\n  if (!process.env.SECRET_KEY) return true\n  return ask(token)\n}',
      'const NAME = async (token: string): Promise<boolean> => {\n  try {\n    return await ask(token)\n  } catch (error) {\n    log(error)\n    return true\n  }\n}',
      'class Guard {\n  async NAME(token: string): Promise<boolean> {\n    if (secretKey == null) {\n      return true;\n    }\n    return ask(token);\n  }\n}',
      'async function NAME(token) {\n  return fetch(url).then((a) => a.ok).catch(() => true)\n}',
    ],
    closed: [
      "export async function NAME(token: string) {\n  if (!process.env.SECRET_KEY) throw new Error('no key')\n  return ask(token)\n}",
      'const NAME = async (token: string): Promise<boolean> => {\n  try {\n    return await ask(token)\n  } catch (error) {\n    return false\n  }\n}',
      'async function NAME(token) {\n  if (!token) return true\n  // if (!secretKey) return true\n  return ask(token)\n}',
      'async function getPage(token) {\n  if (!process.env.SECRET_KEY) return true\n  return NAME\n}',
    ],
  },
  {
    file: 'guard.py',
    open: [
      'def NAME(token):\n    if not settings.SECRET_KEY:\n        return True\n    return ask(token)\n',
      'async def NAME(token):\n    try:\n        return await ask(token)\n    except RequestException:\n        log.warning("down")\n        return True\n',
      'class Guard:\n    def NAME(self, token):\n        if self.secret_key is None:\n            return True\n        return ask(token)\n',
    ],
    closed: [
      'def NAME(token):\n    if not settings.SECRET_KEY:\n        raise ImproperlyConfigured()\n    return ask(token)\n',
      'def NAME(token):\n    try:\n        return ask(token)\n    except RequestException:\n        return False\n',
      'def NAME(token):\n    """if not secret_key: return True"""\n    return ask(token)\n',
    ],
  },
  {
    file: 'guard.rb',
    open: [
      "def NAME(token)\n  return true if ENV['SECRET_KEY'].blank?\n\n  ask(token)\nend\n",
      'def NAME(token)\n  ask(token)\nrescue Faraday::Error => e\n  Rails.logger.warn(e)\n  true\nend\n'.replace(
        'ask(token)\nrescue Faraday::Error => e\n  Rails.logger.warn(e)\n  true',
        'begin\n    ask(token)\n  rescue Faraday::Error => e\n    Rails.logger.warn(e)\n    true\n  end',
      ),
      'class Guard\n  def self.NAME(token)\n    return true unless enabled?\n    ask(token)\n  end\nend\n',
    ],
    closed: [
      "def NAME(token)\n  raise 'no key' if ENV['SECRET_KEY'].blank?\n\n  ask(token)\nend\n",
      'def NAME(token)\n  begin\n    ask(token)\n  rescue Faraday::Error\n    false\n  end\nend\n',
      'def NAME(token)\n  # return true if secret_key.blank?\n  ask(token)\nend\n',
    ],
  },
  {
    file: 'Guard.java',
    open: [
      'class A {\n  public boolean NAME(String token) throws IOException {\n    if (secretKey == null) {\n      return true;\n    }\n    return ask(token);\n  }\n}',
      'class A {\n  boolean NAME(final String token) {\n    try {\n      return ask(token);\n    } catch (IOException e) {\n      logger.warn("down", e);\n      return true;\n    }\n  }\n}',
      'class A {\n  boolean NAME(String token) {\n    if (apiKey.isEmpty()) return true;\n    return ask(token);\n  }\n}',
    ],
    closed: [
      'class A {\n  public boolean NAME(String token) {\n    if (secretKey == null) {\n      throw new IllegalStateException("no key");\n    }\n    return ask(token);\n  }\n}',
      'class A {\n  boolean NAME(String token) {\n    try {\n      return ask(token);\n    } catch (IOException e) {\n      return false;\n    }\n  }\n}',
      'class A {\n  boolean NAME(String token) {\n    /* if (secretKey == null) return true; */\n    return ask(token);\n  }\n}',
    ],
  },
  {
    file: 'Guard.kt',
    open: [
      'class A {\n  fun NAME(token: String): Boolean {\n    if (secretKey == null) return true\n    return ask(token)\n  }\n}',
      'suspend fun NAME(token: String): Boolean {\n  try {\n    return ask(token)\n  } catch (e: IOException) {\n    Timber.w(e)\n    return true\n  }\n}',
    ],
    closed: [
      'class A {\n  fun NAME(token: String): Boolean {\n    if (secretKey == null) throw IllegalStateException()\n    return ask(token)\n  }\n}',
      'suspend fun NAME(token: String): Boolean {\n  try {\n    return ask(token)\n  } catch (e: IOException) {\n    return false\n  }\n}',
    ],
  },
  {
    file: 'guard.go',
    open: [
      'func NAME(token string) bool {\n\tif cfg.SecretKey == "" {\n\t\treturn true\n\t}\n\treturn ask(token)\n}',
      'func (g *Guard) NAME(ctx context.Context, token string) (bool, error) {\n\tif !g.config.Enabled {\n\t\treturn true, nil\n\t}\n\treturn g.ask(ctx, token)\n}',
    ],
    closed: [
      'func NAME(token string) bool {\n\tif cfg.SecretKey == "" {\n\t\treturn false\n\t}\n\treturn ask(token)\n}',
      'func (g *Guard) NAME(ctx context.Context, token string) (bool, error) {\n\tif !g.config.Enabled {\n\t\treturn false, errors.New("off")\n\t}\n\treturn g.ask(ctx, token)\n}',
    ],
  },
  {
    file: 'Guard.php',
    open: [
      "<?php\nfunction NAME($token) {\n  if (empty(config('secret_key'))) {\n    return true;\n  }\n  return ask($token);\n}",
      '<?php\nclass A {\n  public function NAME(string $token): bool {\n    try {\n      return $this->ask($token);\n    } catch (\\Exception $e) {\n      return true;\n    }\n  }\n}',
    ],
    closed: [
      "<?php\nfunction NAME($token) {\n  if (empty(config('secret_key'))) {\n    throw new Exception('no key');\n  }\n  return ask($token);\n}",
      '<?php\nclass A {\n  public function NAME(string $token): bool {\n    # if (!$secret_key) return true;\n    return $this->ask($token);\n  }\n}',
    ],
  },
  {
    file: 'Guard.cs',
    open: [
      'class A {\n  public async Task<bool> NAME(string token) {\n    if (string.IsNullOrEmpty(_settings.SecretKey)) {\n      return true;\n    }\n    return await Ask(token);\n  }\n}',
      'class A {\n  public bool NAME(string token)\n  {\n    try\n    {\n      return Ask(token);\n    }\n    catch (Exception e)\n    {\n      return true;\n    }\n  }\n}',
    ],
    closed: [
      'class A {\n  public async Task<bool> NAME(string token) {\n    if (string.IsNullOrEmpty(_settings.SecretKey)) {\n      throw new InvalidOperationException();\n    }\n    return await Ask(token);\n  }\n}',
      'class A {\n  public bool NAME(string token)\n  {\n    try\n    {\n      return Ask(token);\n    }\n    catch (Exception)\n    {\n      return false;\n    }\n  }\n}',
    ],
  },
  {
    file: 'guard.ex',
    open: [
      'defmodule A do\n  def NAME(token) do\n    if is_nil(config(:secret_key)) do\n      :ok\n    else\n      ask(token)\n    end\n  end\nend\n',
      'defmodule A do\n  defp NAME(token) do\n    try do\n      ask(token)\n    rescue\n      _ -> :ok\n    end\n  end\nend\n',
    ],
    closed: [
      'defmodule A do\n  def NAME(token) do\n    if is_nil(config(:secret_key)) do\n      raise "no key"\n    else\n      ask(token)\n    end\n  end\nend\n',
      'defmodule A do\n  defp NAME(token) do\n    try do\n      ask(token)\n    rescue\n      _ -> {:error, :down}\n    end\n  end\nend\n',
    ],
  },
]
