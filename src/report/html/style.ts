/**
 * The style of the page: two palettes with a contrast of 4.5 and more, one column on a phone, black on white on paper. No line begins
 * with a colon, since build logs would take two of them for a command.
 */
export const STYLE = `
:root { --ink: #1b1f24; --soft: #57606a; --page: #ffffff; --panel: #f5f7f9; --line: #ccd3da; --link: #0550ae;
  --critical: #a40e26; --high: #9a3b00; --medium: #6e5200; --low: #4a5560; --gone: #a40e26; --hit: #9a3b00; color-scheme: light; }
@media (prefers-color-scheme: dark) { :root:not([data-theme=light]) { --ink: #e6e9ed; --soft: #a5afba; --page: #14181d;
  --panel: #1c2229; --line: #3a444f; --link: #7cb7ff; --critical: #ff8f9c; --high: #ffab70; --medium: #e3c060; --low: #b6c0ca;
  --gone: #ff8f9c; --hit: #ffab70; color-scheme: dark; } }
:root[data-theme=dark] { --ink: #e6e9ed; --soft: #a5afba; --page: #14181d; --panel: #1c2229; --line: #3a444f; --link: #7cb7ff;
  --critical: #ff8f9c; --high: #ffab70; --medium: #e3c060; --low: #b6c0ca; --gone: #ff8f9c; --hit: #ffab70; color-scheme: dark; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.5 system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; }
header, nav, main, footer { max-width: 78rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 1.5rem; display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: baseline; justify-content: space-between; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0; overflow-wrap: anywhere; }
h2 { font-size: 1.3rem; margin: 2.5rem 0 .75rem; border-top: 1px solid var(--line); padding-top: 1.25rem; }
h3 { font-size: 1.05rem; margin: 0 0 .5rem; overflow-wrap: anywhere; }
header p { flex-basis: 100%; margin: 0; color: var(--soft); }
a { color: var(--link); }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--page); padding: .5rem; z-index: 9; }
nav details { border: 0; padding: 0; margin: .5rem 0 0; } nav summary { font-weight: 400; color: var(--soft); }
nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: 0; margin: 1rem 0; font-size: .9rem; }
.lead { font-size: 1.1rem; margin: .5rem 0; overflow-wrap: anywhere; }
p, li, dd { overflow-wrap: anywhere; }
#summary .lead { font-size: 1rem; } #summary h2 + .lead { font-size: 1.2rem; }
#summary .lead:has(+ .wide) { font-size: 1.35rem; margin-top: 1.25rem; } #summary table { font-size: 1.05rem; }
.note { color: var(--soft); font-size: .9rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.chip { display: inline-block; border: 1px solid currentColor; border-radius: 1rem; padding: 0 .5rem; font-size: .8rem; font-weight: 600; white-space: nowrap; }
.critical { --tone: var(--critical); } .high { --tone: var(--high); } .medium { --tone: var(--medium); } .low { --tone: var(--low); }
.chip { color: var(--tone); }
#cards { display: block; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 34rem), 1fr)); min-width: 0; gap: 1rem; }
.card { background: var(--panel); border: 1px solid var(--line); border-left: 5px solid var(--tone); border-radius: 6px; padding: 1rem; }
.card dl { display: grid; grid-template-columns: 6rem minmax(0, 1fr); gap: .25rem .75rem; margin: 0 0 .75rem; font-size: .92rem; }
.card dt { color: var(--soft); grid-column: 1; } .card dd { margin: 0; grid-column: 2; }
code { font: .88em ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
.wide { overflow-x: auto; margin: .75rem 0; position: relative; }
table { border-collapse: collapse; font-size: .88rem; min-width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid var(--line); }
td, th[scope=row] { min-width: 4rem; max-width: 30rem; overflow-wrap: anywhere; }
th[scope=row] { font-weight: 500; }
#findings-table td:nth-child(2) { white-space: nowrap; }
thead th, thead td { background: var(--panel); vertical-align: bottom; }
.upright { padding: .4rem .2rem; } .upright span { writing-mode: vertical-rl; transform: rotate(180deg); white-space: nowrap; }
#matrix-table td { text-align: center; min-width: 1.9rem; padding: .2rem; } #matrix-table tbody th { white-space: nowrap; padding-block: .2rem; }
#matrix-table .stops { color: var(--critical); font-weight: 700; } #matrix-table .optional { color: var(--soft); }
.filters { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: end; } .filters[hidden] { display: none; }
label { max-width: 100%; min-width: 0; }
select, button { font: inherit; color: var(--ink); background: var(--page); border: 1px solid var(--soft); border-radius: 4px; padding: .25rem .6rem; max-width: 100%; }
button { cursor: pointer; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
#map-says:not(:empty) { border-left: 5px solid var(--gone); background: var(--panel); padding: .6rem .9rem; position: sticky; top: 0; z-index: 2; }
.map { max-height: 48rem; overflow: auto; border: 1px solid var(--line); border-radius: 6px; padding: .75rem; }
svg { overflow: visible; display: block; }
svg text { font: 13px system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; fill: var(--ink); pointer-events: none; }
svg .column { font-weight: 600; fill: var(--soft); }
.node rect { fill: var(--panel); stroke: var(--soft); } .layer0 rect { stroke-width: 2; } .layer2 rect { stroke-dasharray: 4 3; }
.node[data-company] { cursor: pointer; }
.edge { fill: none; stroke: var(--soft); opacity: .55; } .edge.required { stroke-width: 2.2; } .edge.owned { stroke-dasharray: 6 4; } .edge.stands { stroke-dasharray: 2 4; }
svg.chosen .node, svg.chosen .edge { opacity: .18; }
svg.chosen .node.gone, svg.chosen .node.hit { opacity: 1; }
svg.chosen .gone rect { stroke: var(--gone); stroke-width: 3; } svg.chosen .gone text { text-decoration: line-through; }
svg.chosen .hit rect { stroke: var(--hit); stroke-width: 3; } svg.chosen .edge.cut { opacity: 1; stroke: var(--gone); stroke-width: 2.5; }
.timeline .whole { fill: var(--panel); stroke: var(--line); } .timeline .fallen { fill: var(--gone); }
details { border: 1px solid var(--line); border-radius: 6px; padding: .6rem 1rem; margin: .75rem 0; } summary { font-weight: 600; cursor: pointer; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; }
#decisions td, #plan td { overflow-wrap: break-word; } #decisions td:nth-child(4) { min-width: 12rem; } #decisions td:last-child { min-width: 7rem; }
details h3 { margin-top: 1.25rem; }
footer { color: var(--soft); font-size: .9rem; padding-bottom: 3rem; }
@media (max-width: 40rem) { .card dl { grid-template-columns: minmax(0, 1fr); } .card dd { grid-column: 1; } h1 { font-size: 1.4rem; }
  #summary thead { position: absolute; clip-path: inset(50%); } #summary tr, #summary tbody th, #summary td { display: block; max-width: none; border: 0; padding: .1rem 0; }
  #summary tbody tr { border-bottom: 1px solid var(--line); padding: .5rem 0; } #summary tr > *:nth-child(1)::before { content: "Decision "; }
  #summary td:nth-child(3)::before { content: "Effort: "; } #summary td:nth-child(4)::before { content: "Owner: "; } #summary td:nth-child(5)::before { content: "Date: "; } }
@media print { :root, :root[data-theme] { --ink: #000; --soft: #444; --page: #fff; --panel: #fff; --line: #999; --link: #000; --critical: #a40e26;
  --high: #9a3b00; --medium: #6e5200; --low: #4a5560; color-scheme: light; }
  body { font-size: 10pt; } nav, button, .filters, .skip { display: none; } .card, tr { break-inside: avoid; } h2, h3 { break-after: avoid; }
  .wide, .map { overflow: visible; max-height: none; border: 0; } .cards { display: block; } .card { margin-bottom: .75rem; }
  table { font-size: 8pt; } th, td, td:nth-child(n), #decisions td:nth-child(n), th[scope=row] { min-width: 0; padding: .15rem .3rem; } #matrix-table { font-size: 6pt; } #matrix-table td, #matrix-table .upright { min-width: 0; padding: .1rem 0; }
  #matrix-table tbody th { white-space: normal; } thead { display: table-header-group; } svg { width: 100%; height: auto; max-height: 24cm; } }
`
