import type { Box, HiddenText, TextTools } from './text-tools.ts';

/** Runs in the tab: what can be read on every sheet, and what cannot though it stands in the page. */
export interface SheetText {
  /** The container's id, `003-01`: slide and click step, both from 1; empty for what stands beside slides on a handout. */
  id: string;
  /** The author's slide number, 0 where it belongs to none. */
  no: number;
  /** First heading. */
  heading: string;
  /** Words a reader sees, in the order of the page. */
  words: string[];
  /** Of these, words that are painted as pictures (gradient text) or backwards: not in the text of the PDF as they are. */
  painted: string[];
  /** Texts whose letters are cut out of a background. */
  cutOut: string[];
  /** All words in the page, seen or not, diagrams included. */
  present: string[];
  /** Of these, words that wait for another click step, or to be unfolded. */
  waiting: string[];
  /** Of these, text that cannot be seen for another reason than a click that has come and gone. */
  hidden: HiddenText[];
  /** Text that lies wholly outside the slide. */
  cutOff: string[];
  /** Text that crosses an edge. */
  clipped: string[];
  /** Text that the edge of its own drawing cuts, or words that an edge hides, with what that is and the text they are of. */
  cutBy: { text: string; whole?: string; by: string; kind: 'drawing' | 'code' | 'box' | 'clamp' | 'row' | 'slide' }[];
  /** Text outside code, formulae and diagrams, as it stands in the page: one entry a node. */
  prose: string[];
  /** The moment of the export, as it is shown. */
  clocks: string[];
  /** First family of every font stack in use. */
  families: string[];
}

/** @returns one entry for each sheet, and for each text beside the slides, in the order of print */
export function readText(): SheetText[] {
  const { __exportTexts: tools } = globalThis as unknown as { __exportTexts: TextTools };
  const { isBeyond, isOutside, isLost, linesOf, hostOf, drawingOf } = tools;
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
  const wordsOf = (text: string) => text.split(/[\s\u200B]+/).filter(Boolean);
  const now = new Date();
  const dates = [
    now.toLocaleDateString(),
    now.toDateString(),
    now.toISOString().slice(0, 10),
    now.toISOString().slice(0, 16),
  ].map((form) => form.trim());
  /** The clock goes on while the page is drawn: seconds may be others, or not shown. */
  const [hour = '', , rest = ''] = now.toLocaleTimeString().split(/(:\d\d)(?!:)/);
  const time = new RegExp(`(?<!\\d)${hour.replace(/\W/g, '\\$&')}(?::\\d\\d)?${rest.trim() && '\\s*'}${rest.trim()}`);

  const regions = document.querySelectorAll<HTMLElement>('.print-slide-container, .handout-sheet .handout-flow');
  const noOf = (region: HTMLElement) =>
    Number.parseInt(region.id, 10) || Number(region.closest<HTMLElement>('[data-slide]')?.dataset.slide ?? 0);

  return [...regions].map((sheet) => {
    const frame = sheet.id ? sheet : (sheet.closest('.handout-sheet') ?? sheet);
    const result: SheetText = {
      id: sheet.id,
      no: noOf(sheet),
      heading: '',
      words: [],
      painted: [],
      cutOut: [],
      present: [],
      waiting: [],
      hidden: [],
      cutOff: [],
      clipped: [],
      cutBy: [],
      prose: [],
      clocks: [],
      families: [],
    };
    let begun = '';
    const families = new Set<string>();
    const scale = sheet.getBoundingClientRect().width / sheet.offsetWidth || 1;
    const clipOf = tools.createClips(frame);
    const putCut = (text: string, element: Element, line: DOMRect, slack: number, whole = text): void => {
      const cutter = tools.findCutter(element, line, sheet, slack); // of what lies on it
      const edge = clipOf(element);
      const isInRow =
        (line.left < edge.left || line.right > edge.right) && /nowrap|^pre$/.test(getComputedStyle(element).whiteSpace);
      if (cutter)
        result.cutBy.push({ text, whole, ...cutter, ...(cutter.kind === 'box' && isInRow && { kind: 'row' }) });
      else if (isInRow || text !== whole)
        result.cutBy.push({ text, whole, by: sheet.id ? 'the slide' : 'the page', kind: isInRow ? 'row' : 'slide' });
      else result.cutOff.push(text);
    };

    /** Words of which next to nothing is left, and the first of them. */
    const lostIn = (node: Text, clip: Box, slack: number): { text: string; at: DOMRect } | undefined => {
      const runs: [from: number, to: number][] = [];
      let at: DOMRect | undefined;
      let isSplit = true;
      for (const { segment, index, isWordLike } of segmenter.segment(node.data)) {
        if (!isWordLike) continue;
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + segment.length);
        const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
        const isGone = boxes.length > 0 && boxes.every((box) => isLost(box, clip, slack));
        const last = isSplit ? undefined : runs.at(-1);
        if (isGone && last) last[1] = index + segment.length;
        else if (isGone) runs.push([index, index + segment.length]);
        if (isGone) at ??= boxes[0];
        isSplit = !isGone;
      }
      const withSigns = ([from, to]: [number, number]) =>
        `${/[^\s\p{L}\p{N}]*$/u.exec(node.data.slice(0, from))?.[0]}${node.data.slice(from, to)}${/^[^\s\p{L}\p{N}]*/u.exec(node.data.slice(to))?.[0]}`;
      return at && { text: runs.map(withSigns).join(' … ').replace(/\s+/g, ' '), at };
    };

    /** A line of code is many nodes: what is lost is its rest from the first on of which nothing can be seen. */
    const codeLines = new Set<Element>();
    const readCodeLine = (line: Element, clip: Box, slack: number): void => {
      if (codeLines.has(line)) return;
      codeLines.add(line);
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      const nodes: Text[] = [];
      while (walker.nextNode()) nodes.push(walker.currentNode as Text);
      const isLostToken = (node: Text) => {
        const range = document.createRange();
        range.setStart(node, node.data.search(/\S|$/));
        range.setEnd(node, node.data.trimEnd().length || node.data.length);
        const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
        return node.data.trim() !== '' && boxes.length > 0 && boxes.every((box) => isOutside(box, clip, slack));
      };
      const first = nodes.findIndex(isLostToken);
      const lost = first < 0 ? [] : nodes.slice(first).map(({ data }) => data);
      const rest = lost.join('').replace(/\s+/g, ' ').trim();
      const whole = (line.textContent ?? '').replace(/\s+/g, ' ').trim();
      const [at] = first < 0 ? [] : nodes.slice(first).flatMap(linesOf);
      if (at && /[\p{L}\p{N}]/u.test(rest)) putCut(rest, line, at, slack);
      else if (nodes.some((node) => linesOf(node).some((box) => isBeyond(box, clip, slack))))
        result.clipped.push(whole);
    };

    const readNode = (node: Text): void => {
      const parent = node.parentElement;
      const text = node.data;
      if (!parent || text.trim() === '' || parent.closest('style, script, title, desc, annotation, .katex-mathml'))
        return;
      const isFirstLetter = parent.dataset.firstLetter !== undefined; // of a word that goes on in the next text
      result.present.push(...wordsOf(begun + text).slice(0, isFirstLetter ? 0 : undefined));
      begun = isFirstLetter ? text : '';
      if (parent.closest('.slidev-vclick-hidden, details:not([open]) > :not(summary)'))
        result.waiting.push(...wordsOf(text));
      const style = getComputedStyle(parent);
      const isSeen = parent.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      if (!isSeen || style.contentVisibility === 'hidden') {
        const by = tools.hiderOf(parent, sheet);
        if (by) result.hidden.push({ text: text.replace(/\s+/g, ' ').trim(), by });
        return;
      }
      const lines = linesOf(node);
      const clip = clipOf(parent);
      const shown = text.replace(/\s+/g, ' ').trim();
      if (lines.length === 0 || clip.right - clip.left <= 2 * scale || clip.bottom - clip.top <= 2 * scale) {
        if (!tools.isForReaders(parent, frame, scale)) result.hidden.push({ text: shown, by: 'size' });
        return;
      }
      const slack = Number.parseFloat(style.fontSize) * 0.3 * scale;
      const outside = lines.filter((line) => isOutside(line, clip, slack));
      const crossing = lines.filter((line) => isBeyond(line, clip, slack));
      const isMessage = parent.closest('[class*="twoslash"]') !== null; // a tool's words on the code, not the author's
      const isCut = crossing.length > 0 || outside.length > 0;
      const lost = isCut && !isMessage ? lostIn(node, clip, slack) : undefined;
      const drawing = drawingOf(parent);
      if (drawing && crossing.some((line) => isBeyond(line, drawing.getBoundingClientRect(), slack)))
        result.cutBy.push({ text: shown, by: tools.nameOf(drawing), kind: 'drawing' });
      else if (hostOf(parent).closest('[data-cut]')) {
        // the picture is named as a whole
      } else if (parent.closest('pre .line')) readCodeLine(parent.closest('pre .line')!, clip, slack);
      else if (lost) putCut(lost.text, parent, lost.at, slack, shown);
      else if (outside[0]) putCut(shown, parent, outside[0], slack);
      else if (crossing.length > 0) result.clipped.push(shown);
      const isSource = parent.closest(
        'pre, code, kbd, samp, .mermaid, .katex, .katex-error, .slidev-code, .slidev-monaco-container',
      );
      if (!isSource) result.prose.push(text.trim()); // outside the slide, too: there source takes too much room
      if (outside.length === lines.length) return;

      families.add((style.fontFamily.split(',')[0] ?? '').trim().replace(/^["']|["']$/g, ''));
      const fill = style.getPropertyValue('-webkit-text-fill-color');
      const isTransparent = /rgba\(\d+, \d+, \d+, 0\)|transparent/.test(fill);
      const isTurned = style.direction === 'rtl' && style.unicodeBidi.includes('override'); // last letter first
      const isPainted = isTransparent || isTurned || /\btext\b/.test(style.backgroundClip);
      const isOutlined = Number.parseFloat(style.webkitTextStrokeWidth) > 0 || style.textShadow !== 'none';
      const isCutOut = isTransparent && tools.clipsBackground(parent, sheet);
      if (isCutOut) result.cutOut.push(shown);
      else if (isTransparent && !isOutlined && !(parent instanceof SVGElement)) {
        result.hidden.push({ text: shown, by: 'colour' });
        return;
      }
      const words = outside.length > 0 || crossing.length > 0 ? [] : wordsOf(text);
      result.words.push(...words);
      if (isPainted) result.painted.push(...words);
      if (isSource) return;
      for (const date of dates) if (text.includes(date)) result.clocks.push(date);
      const [clock] = time.exec(text) ?? [];
      if (clock) result.clocks.push(clock);
    };

    const walk = (root: Node): void => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node instanceof Text) readNode(node);
        else if (node instanceof Element && node.shadowRoot) walk(node.shadowRoot);
      }
    };
    walk(sheet);
    const heading = [...sheet.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')].find(
      (h) => h.innerText.trim() !== '',
    );
    const notes = [...(heading?.querySelectorAll<HTMLElement>('.footnote-ref') ?? [])].map((mark) => mark.innerText);
    const words = notes.reduce((text, mark) => text.replace(mark, ''), heading?.innerText ?? '');
    result.heading = words.replace(/\s+/g, ' ').trim();
    result.families = [...families];
    return result;
  });
}
