import { chosenProviders } from '../config/chosen-providers.js'
import { settings as configSettings } from '../config/settings.js'
import { usings as csharpUsings } from '../csharp/usings.js'
import { imports as dartImports } from '../dart/imports.js'
import { modules as elixirModules } from '../elixir/modules.js'
import { imports as goImports } from '../go/imports.js'
import { imports as javaImports } from '../java/imports.js'
import { authProviders as javascriptAuthProviders } from '../javascript/auth-providers.js'
import { clients as javascriptClients } from '../javascript/clients.js'
import { module as javascriptModule } from '../javascript/module.js'
import { imports as phpImports } from '../php/imports.js'
import { laravelConfig as phpLaravelConfig } from '../php/laravel-config.js'
import { clients as pythonClients } from '../python/clients.js'
import { djangoSettings as pythonDjangoSettings } from '../python/django-settings.js'
import { imports as pythonImports } from '../python/imports.js'
import type { Reader } from '../reader.js'
import { railsConfig as rubyRailsConfig } from '../ruby/rails-config.js'
import { source as rubySource } from '../ruby/source.js'
import { storageYml as rubyStorageYml } from '../ruby/storage-yml.js'
import { uses as rustUses } from '../rust/uses.js'
import { commands as shellCommands } from '../shell/commands.js'
import { recipes as shellRecipes } from '../shell/recipes.js'
import { startScripts as shellStartScripts } from '../shell/start-scripts.js'
import { imports as swiftImports } from '../swift/imports.js'

/** Readers of programs, scripts and their settings. */
export const SOURCE: readonly Reader[] = [
  javascriptModule,
  javascriptClients,
  javascriptAuthProviders,
  pythonImports,
  pythonClients,
  pythonDjangoSettings,
  rubySource,
  rubyRailsConfig,
  rubyStorageYml,
  javaImports,
  goImports,
  phpImports,
  phpLaravelConfig,
  csharpUsings,
  swiftImports,
  rustUses,
  dartImports,
  elixirModules,
  shellCommands,
  shellRecipes,
  shellStartScripts,
  chosenProviders,
  configSettings,
]
