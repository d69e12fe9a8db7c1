declare module 'virtual:gallery-sources' {
  /** The Markdown of every slide, by its number less one. */
  const sources: string[];
  export default sources;
}
