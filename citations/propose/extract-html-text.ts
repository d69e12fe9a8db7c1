import { Parser } from 'htmlparser2';

const unseen = new Set('script style head title noscript template svg math iframe object select'.split(' '));
const inline = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** The words of an HTML document, a paragraph for each block, parted by empty lines. Markup is never taken over. */
export function extractHtmlText(html: string): string {
  const paragraphs: string[] = [];
  let words = '';
  let unseenDepth = 0;
  const endParagraph = () => {
    const paragraph = words.replace(/\s+/gu, ' ').trim();
    if (paragraph !== '') paragraphs.push(paragraph);
    words = '';
  };
  const passTag = (name: string, step: 1 | -1) => {
    if (unseen.has(name)) unseenDepth = Math.max(0, unseenDepth + step);
    if (name === 'br') words += ' ';
    else if (!inline.has(name)) endParagraph();
  };
  const parser = new Parser({
    onopentagname: (name) => passTag(name, 1),
    onclosetag: (name) => passTag(name, -1),
    ontext: (text) => {
      if (unseenDepth === 0) words += text;
    },
  });
  parser.end(html);
  endParagraph();
  return paragraphs.join('\n\n');
}
