declare module 'virtual:chart-tables' {
  const tables: Readonly<Record<string, import('../tables/table.ts').Table>>;
  export default tables;
}
