import { describe, expect, it } from 'vitest'
import type { EntryKind } from '../../../src/model/reach.js'
import { entryKindOf } from '../../../src/read/modules/entry-points.js'

type Row = readonly [kind: EntryKind | undefined, path: string, text: string]

const CASES: Readonly<Record<string, readonly Row[]>> = {
  Go: [
    ['route', 'api/otp.go', 'func (a *API) Otp(w http.ResponseWriter, r *http.Request) error {'],
    ['route', 'api/ping.go', 'func ping(c *gin.Context) {'],
    ['route', 'api/ping.go', 'func ping(c echo.Context) error {'],
    ['route', 'api/routes.go', '\tr.Get("/users", list)'],
    ['route', 'api/routes.go', '\tmux.HandleFunc("GET /users", list)'],
    ['job', 'jobs/sort.go', 'func (w *Sorter) Work(ctx context.Context, job *river.Job[SortArgs]) error {'],
    ['command', 'main.go', 'package main\n\nfunc main() {\n'],
    ['command', 'cmd/serve.go', 'var serve = &cobra.Command{'],
    [undefined, 'api/errors.go', 'func fail(w http.ResponseWriter, r *http.Request, err error) {'],
    [undefined, 'store/get.go', '\tvalue := cache.Get("users")'],
    [undefined, 'util/main.go', '// func main() is elsewhere'],
  ],
  PHP: [
    ['route', 'app/Http/Controllers/Api/UserController.php', '<?php'],
    ['route', 'src/Controller/UserController.php', '<?php'],
    ['route', 'src/Api/Users.php', "    #[Route('/users')]\n"],
    ['route', 'app/controllers/api.php', "Http::get('/v1/users')"],
    ['route', 'src/Users/Create.php', "  $this->setHttpMethod('POST')->setHttpPath('/v1/users')"],
    ['route', 'routes/web.php', "<?php Route::get('/x', X::class);"],
    ['job', 'app/Jobs/Mail/SendMail.php', '<?php'],
    ['job', 'app/Listeners/Notify.php', 'class Notify implements ShouldQueue\n{'],
    ['command', 'app/Console/Commands/Clean.php', '<?php'],
    ['command', 'src/Clean.php', "#[AsCommand('app:clean')]\n"],
    ['screen', 'app/Livewire/Cart.php', '<?php'],
    [undefined, 'app/Services/Route.php', '<?php class Route {}'],
    [undefined, 'app/Services/Http.php', "Http::get('https://acme.io')"],
    [undefined, 'database/routes.php', '<?php return [];'],
  ],
  'C#': [
    ['route', 'Api/Users.cs', '[ApiController]\npublic class Users {}'],
    ['route', 'Web/Home.cs', 'public class Home : Controller\n'],
    ['route', 'Web/Controllers/HomeController.cs', ''],
    ['route', 'Api/Endpoints.cs', '        app.MapGet("/users", List);'],
    ['job', 'Jobs/Clean.cs', 'public class Clean(ILogger log) : BackgroundService\n'],
    ['job', 'Functions/Clean.cs', '    [Function("Clean")]\n'],
    ['job', 'Jobs/Notify.cs', 'public class Notify : QueueJobBase<Event>\n'],
    ['screen', 'Pages/Index.cshtml.cs', 'public class IndexModel : PageModel\n'],
    ['command', 'src/Api/Program.cs', ''],
    ['command', 'src/Tool.cs', '    public static async Task<int> Main(string[] args)'],
    [undefined, 'src/Mapper.cs', 'mapper.MapGetters(source);'],
    [undefined, 'src/ControllerBaseTests.cs', 'public class Base : ControllerFactory\n'],
  ],
  Ruby: [
    ['route', 'app/controllers/api/users_controller.rb', ''],
    ['route', 'app/channels/room_channel.rb', ''],
    ['job', 'app/services/clean.rb', 'class Clean\n  include Sidekiq::Job\n'],
    ['job', 'lib/clean.rb', 'class Clean < ApplicationJob\n'],
    ['route', 'lib/api.rb', 'class API < Grape::API\n'],
    ['command', 'lib/tasks/clean.rake', ''],
    [undefined, 'app/models/job.rb', 'class Job < ApplicationRecord\n'],
    [undefined, 'app/controllers/concerns/signed_in.rb', ''],
  ],
  Elixir: [
    ['route', 'lib/shop_web/user.ex', '  use ShopWeb, :controller\n'],
    ['route', 'lib/shop_web/router.ex', '  use Phoenix.Router\n'],
    ['screen', 'lib/shop_web/live/cart.ex', '  use ShopWeb, :live_view\n'],
    ['job', 'lib/shop/clean.ex', '  use Oban.Worker, queue: :default\n'],
    ['command', 'lib/mix/tasks/clean.ex', ''],
    [undefined, 'lib/shop/user.ex', '  use Ecto.Schema\n'],
    [undefined, 'lib/shop_web/components.ex', '  use ShopWeb, :html\n'],
  ],
}

describe.each(Object.entries(CASES))('ways into a product in %s', (_, rows) => {
  it.each(rows)('%s: %s %j', (kind, path, text) => {
    expect(entryKindOf(path, text)).toBe(kind)
  })
})
