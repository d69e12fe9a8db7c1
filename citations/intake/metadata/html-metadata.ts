import { Parser } from 'htmlparser2';
import { authorsOf, issuedOf, type Metadata, plain, titleOf } from './metadata.ts';

/** What stands in the head of a page: `meta` by name, JSON-LD, its title. */
interface Head {
  meta: Map<string, string[]>;
  data: Record<string, unknown>[];
  title: string;
}

/** Kinds of works of schema.org, and what CSL calls them. */
const types: Record<string, string> = {
  Article: 'article',
  NewsArticle: 'article-newspaper',
  BlogPosting: 'post-weblog',
  ScholarlyArticle: 'article-journal',
  Report: 'report',
  Book: 'book',
  Thesis: 'thesis',
};

/**
 * What an HTML page says of itself: in the words that scholarly publishers use (`citation_*`), in JSON-LD (schema.org), in
 * Dublin Core (`DC.*`), Open Graph, and in HTML's own; in this order.
 */
export function readHtmlMetadata(html: string): Metadata {
  const head = readHead(html);
  const work = head.data.find(({ '@type': type }) => [type].flat().some((one) => String(one) in types)) ?? {};
  const all = (name: string) => head.meta.get(name) ?? [];
  const first = (...values: unknown[]) => values.map(plain).find((value) => value !== '');
  const authors = [
    all('citation_author'),
    namesIn(work.author),
    all('dc.creator'),
    all('article:author'),
    all('author'),
  ];
  const journal = first(...all('citation_journal_title'));
  const doi = first(...all('citation_doi'))?.replace(/^(?:https?:\/\/doi\.org\/|doi:)/iu, '');
  const publisher = first(...all('citation_publisher'), ...all('dc.publisher'));
  const [kind] = [work['@type']].flat().flatMap((type) => types[String(type)] ?? []);
  const type = journal === undefined ? kind : 'article-journal';
  return {
    ...(type === undefined ? {} : { type }),
    ...titleOf(
      first(...all('citation_title'), work.headline, work.name, ...all('dc.title'), ...all('og:title'), head.title),
    ),
    ...authorsOf(authors.find((names) => names.length > 0) ?? []),
    ...issuedOf(
      first(
        ...all('citation_publication_date'),
        ...all('citation_date'),
        ...all('citation_year'),
        work.datePublished,
        ...all('dc.date'),
        ...all('dc.date.issued'),
        ...all('article:published_time'),
        ...all('date'),
      ),
    ),
    ...(journal === undefined ? {} : { 'container-title': journal }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(doi === undefined ? {} : { DOI: doi }),
  };
}

function readHead(html: string): Head {
  const head: Head = { meta: new Map(), data: [], title: '' };
  let open = '';
  let text = '';
  const parser = new Parser({
    onopentag(name, { name: key, property, content, type }) {
      const called = (key ?? property)?.toLowerCase();
      if (name === 'meta' && called !== undefined && content !== undefined)
        head.meta.set(called, [...(head.meta.get(called) ?? []), content]);
      open = name === 'title' || (name === 'script' && type === 'application/ld+json') ? name : '';
      text = '';
    },
    ontext(more) {
      if (open !== '') text += more;
    },
    onclosetag(name) {
      if (name !== open) return;
      if (name === 'title' && head.title === '') head.title = text;
      if (name === 'script') head.data.push(...worksIn(text));
      open = '';
    },
  });
  parser.end(html);
  return head;
}

/** The works that a text of JSON-LD is about; none where it is no JSON. */
function worksIn(text: string): Record<string, unknown>[] {
  try {
    const read: unknown = JSON.parse(text);
    const graph = (read as { '@graph'?: unknown } | null)?.['@graph'] ?? read;
    return [graph].flat().filter((one): one is Record<string, unknown> => typeof one === 'object' && one !== null);
  } catch {
    return [];
  }
}

/** Names of persons and bodies of schema.org. */
function namesIn(author: unknown): string[] {
  return [author].flat().flatMap((one) => {
    if (typeof one === 'string') return [one];
    const { name, familyName, givenName } = (one ?? {}) as Record<string, unknown>;
    if (plain(familyName) !== '' && plain(givenName) !== '') return [`${plain(familyName)}, ${plain(givenName)}`];
    return plain(name) === '' ? [] : [plain(name)];
  });
}
