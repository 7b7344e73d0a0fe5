/**
 * The package URL without version that evidence carries, `pkg:npm/@scope/name`. Names keep their case except where the
 * ecosystem folds it (PyPI also folds `_` and `.` to `-`, PEP 503; NuGet, Composer and GitHub ignore case).
 */
export function purl(type: string, name: string): string {
  return `pkg:${type}/${normal(type, name.trim())}`
}

function normal(type: string, name: string): string {
  if (type === 'pypi') return name.toLowerCase().replace(/[-_.]+/g, '-')
  if (type === 'composer' || type === 'github' || type === 'nuget') return name.toLowerCase()
  return name
}
