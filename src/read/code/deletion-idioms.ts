/** Ways in which the large frameworks, and SQL written by hand, mark a row as deleted and keep it. */
export const SOFT: readonly (readonly [idiom: string, pattern: RegExp])[] = [
  ['acts_as_paranoid', /^\s*acts_as_paranoid\b/m],
  ['discard', /^\s*include\s+Discard::Model\b/m],
  ['SoftDeletes', /^\s*use\s+(?:\w+,\s*)*SoftDeletes\b/m],
  ['SoftDeleteable', /#\[Gedmo\\SoftDeleteable\b|@Gedmo\\SoftDeleteable\b/],
  ['DeleteDateColumn', /@DeleteDateColumn\(/],
  ['paranoid', /\bparanoid:\s*true\b/],
  ['mongoose-delete', /\.plugin\(\s*(?:mongooseDelete|softDelete\w{0,20})\b/],
  ['SQLDelete', /@SQLDelete\(\s*(?:sql\s*=\s*)?"\s*UPDATE|@SoftDelete\b/i],
  ['SafeDelete', /^class\s+\w+\([^)\n]*\b(?:SafeDeleteModel|SoftDeletableModel|SoftDeleteModel|SoftDeleteMixin)\b/m],
  ['gorm.DeletedAt', /\bgorm\.DeletedAt\b|\bsoft_delete\.DeletedAt\b/],
  ['deletedAt', /^\s*deleted(?:At|_at)\s+DateTime\?/m],
  [
    'query filter',
    /\bHasQueryFilter\(\s*\w{1,20}\s*=>\s*(?:!\s*\w{1,20}\.(?:Is)?Deleted\b|\w{1,20}\.Deleted\w{0,10}\s*==\s*null)/,
  ],
  ['soft_delete', /^\s*(?:use|import)\s+(?:\w+\.){0,3}(?:Ecto\.)?SoftDelete(?:\.\w+)?\b/m],
  [
    'SQL',
    /\bupdate\s+["`\w.]{1,60}\s+set\s+(?:[^;"'`]{0,80},\s*)?["`]?(?:deleted_at|deleted_on|is_deleted|deleted)["`]?\s*=\s*(?:now\(\)|current_timestamp|true|1\b|[$:@?])/i,
  ],
]

/** Jobs that end what was only marked. */
export const PURGE =
  /\b(?:really_destroy!|forceDelete\(|hard_?delete\(|with_deleted\b[^\n]{0,80}\bdelete_all|onlyTrashed\(\)|only_deleted\b[^\n]{0,80}(?:destroy|delete)|HARD_DELETE|purge_?(?:deleted|soft|expired|old)\w*|Unscoped\(\)[^\n]{0,120}\.Delete\(|Prunable\b|hard_delete_all|IgnoreQueryFilters\(\)[^;]{0,200}(?:ExecuteDelete|RemoveRange))|\bdelete\s+from\s+["`\w.]{1,60}\s+where\s+[^;"'`]{0,80}deleted_(?:at|on)\b|discarded\b[^\n]{0,80}(?:destroy_all|delete_all)|deletedAt:\s*\{\s*lte?:|force:\s*true\b[^\n]{0,80}deletedAt/i

/**
 * Ids that count up, so that whoever has one can name the next: told only beside rows that are kept. By themselves they are what
 * most databases give.
 */
export const SEQUENTIAL =
  /@default\(autoincrement\(\)\)|@PrimaryGeneratedColumn\(\s*\)|\bGenerationType\.(?:IDENTITY|SEQUENCE)\b|\bBigAutoField\b|\b(?:BIG)?SERIAL\s+PRIMARY\s+KEY|\bAUTO_INCREMENT\b|\bautoIncrement:\s*true\b|\bgorm\.Model\b|\$table->(?:id|increments|bigIncrements)\(|\border\s+by\s+(?:\w+\.)?id\s+(?:desc|asc)\b/i
