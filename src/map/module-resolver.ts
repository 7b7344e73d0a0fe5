import type { ModuleFacts, ModuleLanguage, ModuleSettings } from '../model/reach.js'
import { csharp } from './resolvers/csharp.js'
import { elixir } from './resolvers/elixir.js'
import { go } from './resolvers/go.js'
import { javascript } from './resolvers/javascript.js'
import { jvm } from './resolvers/jvm.js'
import { php } from './resolvers/php.js'
import { python } from './resolvers/python.js'
import type { CreateResolver, Resolver } from './resolvers/resolver.js'
import { ruby } from './resolvers/ruby.js'

const RESOLVERS: Readonly<Record<ModuleLanguage, CreateResolver>> = {
  csharp,
  elixir,
  go,
  javascript,
  jvm,
  php,
  python,
  ruby,
}

/** Makes the resolver for the collected modules; that of a language is made when its first module comes. */
export function createResolve(modules: readonly ModuleFacts[], settings: readonly ModuleSettings[]): Resolver {
  const made = new Map<ModuleLanguage, Resolver>()
  return (module) => {
    const { language } = module
    if (language === undefined) return () => undefined
    const resolver = made.get(language) ?? RESOLVERS[language](modules, settings)
    made.set(language, resolver)
    return resolver(module)
  }
}
