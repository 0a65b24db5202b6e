/**
 * The article reader: paints findings by the CSS Custom Highlight API where the browser has it (the marks stay for all others), steps through
 * the findings by keys, and offers a link to words that are selected. Offsets are UTF-16 code units of the article's text.
 */

const reader = document.querySelector('.reader[data-article]');
const article = reader?.querySelector('article') ?? null;
const items = [...document.querySelectorAll('.findings > li')].filter((item) => item instanceof HTMLElement);

/**
 * @typedef {{ node: Text, start: number, end: number }} Run
 */

/**
 * The text nodes of the article with their places in its text.
 * @returns {Run[]}
 */
function runsOf() {
  /** @type {Run[]} */
  const runs = [];
  for (const block of article?.querySelectorAll('[data-start]') ?? []) {
    if (!(block instanceof HTMLElement)) continue;
    let at = Number(block.dataset['start']);
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
      runs.push({ node, start: at, end: at + node.length });
      at += node.length;
    }
  }
  return runs;
}

const runs = runsOf();

/**
 * The runs that reach into a stretch, as ranges: several where it crosses blocks.
 * @param {number} start
 * @param {number} end
 */
function rangesOf(start, end) {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const ranges = [];
  for (let run = runs[low]; run !== undefined && run.start < end; run = runs[++low]) {
    const range = new Range();
    range.setStart(run.node, Math.max(0, start - run.start));
    range.setEnd(run.node, Math.min(run.node.length, end - run.start));
    ranges.push(range);
  }
  return ranges;
}

/** @param {HTMLElement} item */
function itemRanges(item) {
  const places = (item.dataset['spans'] ?? '').split(' ').map((place) => place.split('-').map(Number));
  return places.flatMap(([start = 0, end = 0]) => rangesOf(start, end));
}

const canPaint = 'highlights' in CSS && typeof Highlight === 'function' && reader !== null;

function paint() {
  const byKind = Map.groupBy(items, (item) => item.dataset['kind'] ?? '');
  for (const [kind, list] of byKind) CSS.highlights.set(`finding-${kind}`, new Highlight(...list.flatMap(itemRanges)));
  reader?.classList.add('painted');
}

/** @param {HTMLElement} item */
function pick(item) {
  for (const other of items) {
    other.classList.toggle('chosen', other === item);
    if (other !== item) other.removeAttribute('aria-current');
  }
  item.setAttribute('aria-current', 'true');
  const ranges = itemRanges(item);
  if (canPaint) {
    for (const mark of document.querySelectorAll('mark.chosen')) mark.classList.remove('chosen');
    const chosen = new Highlight(...ranges);
    chosen.priority = 1;
    CSS.highlights.set('finding-chosen', chosen);
  }
  ranges[0]?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  item.scrollIntoView({ block: 'nearest' });
  const id = item.dataset['id'] ?? '';
  const address = new URL(location.href);
  address.searchParams.delete('span');
  address.searchParams.set('mark', id);
  address.hash = '';
  history.replaceState(null, '', address);
  const told = document.querySelector('[data-told]');
  const words = item.querySelector('a')?.textContent.trim().replace(/\s+/gu, ' ') ?? '';
  if (told !== null) told.textContent = `${items.indexOf(item) + 1} of ${items.length}: ${words}`;
}

/** @param {1 | -1} step */
function move(step) {
  const here = items.findIndex((item) => item.classList.contains('chosen'));
  const next = items[here < 0 ? (step === 1 ? 0 : items.length - 1) : here + step];
  if (next !== undefined) {
    pick(next);
    return;
  }
  const part = document.querySelector(`.panel .pager a[rel=${step === 1 ? 'next' : 'prev'}]`);
  if (part instanceof HTMLElement) part.click();
}

document.addEventListener('keydown', (pressed) => {
  const { target, key } = pressed;
  const isWriting = target instanceof HTMLElement && /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName);
  const isTick = target instanceof HTMLInputElement && target.type === 'checkbox';
  if ((isWriting && !isTick) || pressed.ctrlKey || pressed.metaKey || pressed.altKey) return;
  if (key !== 'j' && key !== 'n' && key !== 'k' && key !== 'p') return;
  pressed.preventDefault();
  move(key === 'j' || key === 'n' ? 1 : -1);
});

/**
 * Where a selection begins and ends in the text, or null outside of it.
 * @param {Range} range
 */
function placesOf(range) {
  if (range.collapsed || article?.contains(range.commonAncestorContainer) !== true) return null;
  const [first, last] = [
    runs.find(({ node }) => range.intersectsNode(node)),
    runs.findLast(({ node }) => range.intersectsNode(node)),
  ];
  if (first === undefined || last === undefined) return null;
  const start = first.start + (first.node === range.startContainer ? range.startOffset : 0);
  const end = last.node === range.endContainer ? last.start + range.endOffset : last.end;
  return start < end ? `${start}-${end}` : null;
}

document.addEventListener('selectionchange', () => {
  const note = document.querySelector('[data-selection]');
  const link = note?.querySelector('a');
  const selection = document.getSelection();
  if (!(note instanceof HTMLElement) || !(link instanceof HTMLAnchorElement) || !(reader instanceof HTMLElement))
    return;
  const places = selection !== null && selection.rangeCount > 0 ? placesOf(selection.getRangeAt(0)) : null;
  note.hidden = places === null;
  if (places !== null) link.href = `${reader.dataset['article'] ?? ''}?span=${places}#span`;
});

if (canPaint) {
  paint();
  const chosen = items.find((item) => item.classList.contains('chosen'));
  if (chosen !== undefined) {
    const highlight = new Highlight(...itemRanges(chosen));
    highlight.priority = 1;
    CSS.highlights.set('finding-chosen', highlight);
  }
}
