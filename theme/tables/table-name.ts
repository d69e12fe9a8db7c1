/** Whether a value names a file that is a table. */
export const isTableName = (name: unknown): name is string =>
  typeof name === 'string' && /\.(?:csv|tsv)$/iu.test(name.trim());
