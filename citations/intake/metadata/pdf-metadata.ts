import { authorsOf, issuedOf, type Metadata, splitNames, titleOf } from './metadata.ts';

/** What is read of a PDF's metadata: its information dictionary, and its XMP by name. */
export interface PdfMetadata {
  info: Readonly<Record<string, unknown>>;
  xmp: (name: string) => unknown;
}

/** What a PDF says of itself; XMP comes first. When the file was made is not when the document appeared. */
export function readPdfMetadata({ info, xmp }: PdfMetadata): Metadata {
  const creators = [xmp('dc:creator')].flat().filter((name) => typeof name === 'string');
  const title = titleOf([xmp('dc:title')].flat()[0]);
  const author = authorsOf(creators.length === 1 ? splitNames(creators[0]) : creators);
  const dates = ['prism:publicationdate', 'prism:coverdate', 'dc:date'].flatMap((name) => xmp(name) ?? []);
  return {
    ...(title.title === undefined ? titleOf(info.Title) : title),
    ...(author.author === undefined ? authorsOf(splitNames(info.Author)) : author),
    ...issuedOf(dates[0]),
  };
}
