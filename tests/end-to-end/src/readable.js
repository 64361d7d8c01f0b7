// Everything on the page that cannot be read as it stands, as rule, selector, summary.
const [pseudo] = arguments;
const CUT = 1, OVER = 2;
const found = new Map();
const fault = (rule, selector, summary) => {
  const key = rule + selector;
  if (!found.has(key)) found.set(key, { rule, selector, summary });
};
const step = element => {
  const hook = element.getAttributeNames().find(name => name.startsWith('data-') || name === 'name');
  return element.localName + (element.id ? '#' + element.id : '')
    + [...element.classList].map(name => '.' + name).join('')
    + (hook ? `[${hook}="${element.getAttribute(hook)}"]` : '');
};
const path = element => {
  const steps = [];
  for (let at = element; at && at !== document.body && steps.length < 4; at = at.parentElement) {
    steps.unshift(step(at));
  }
  return steps.join(' > ');
};
const styles = new Map();
const style = element => {
  if (!styles.has(element)) styles.set(element, getComputedStyle(element));
  return styles.get(element);
};
const shown = element => !element.closest('.visually-hidden')
  && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
const flows = element => ['inline', 'contents'].includes(style(element).display);
const clips = value => value === 'hidden' || value === 'clip';
const scrolls = element => ['auto', 'scroll'].includes(style(element).overflowX);
const box = ({ left, right, top, bottom }) => ({ left, right, top, bottom });
const said = text => JSON.stringify(text.trim().replace(/\s+/g, ' ').slice(0, 40));
const places = ({ left, right, top, bottom }) =>
  [left, right, top, bottom].map(Math.round).join(' ');
// The block that holds a text in the end.
const blockOf = element => {
  let at = element;
  while (flows(at)) at = at.parentElement;
  return at;
};
const ancestors = function* (element) {
  for (let at = element; at && at !== document.documentElement; at = at.parentElement) yield at;
};

// The lines of all texts to be seen, as high as their line-height says at most.
const lines = [];
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const node = walker.currentNode, element = node.parentElement;
  if (node.data.trim() === '' || !shown(element)) continue;
  const range = document.createRange();
  range.selectNodeContents(node);
  const block = blockOf(element);
  const scroller = [...ancestors(element)].find(scrolls);
  const height = parseFloat(style(element).lineHeight);
  const rects = [...range.getClientRects()].filter(rect => rect.width > 0 && rect.height > 0);
  for (const rect of rects) {
    const line = box(rect), more = rect.height - height;
    if (more > 0) { line.top += more / 2; line.bottom -= more / 2; }
    lines.push({ line, element, block, scroller, text: node.data });
  }
  // Code is the same in every language, and so is the name that somebody has given themselves: it stands
  // between marks that keep its direction apart.
  const code = element.closest('[translate=no]');
  const name = /^\u2068[^\u2069]*\u2069$/.test(node.data.trim());
  const english = !code && !name && /[A-Za-z]{2}/.test(node.data) && !/[\u00C0-\u1EFF]/.test(node.data);
  if (pseudo && english && rects.length > 0) {
    fault('left-in-english', path(element), said(node.data));
  }
}

const page = document.scrollingElement;
if (page.scrollWidth > innerWidth) {
  fault('no-scroll-sideways', 'html', `${page.scrollWidth} wide in ${innerWidth}`);
}

for (const element of document.body.querySelectorAll('*')) {
  if (element.textContent.trim() === '' || !shown(element)) continue;
  const { overflowX, overflowY } = style(element);
  if (flows(element) || !(clips(overflowX) || clips(overflowY))) continue;
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
  if (clips(overflowX) && scrollWidth > clientWidth + CUT
    || clips(overflowY) && scrollHeight > clientHeight + CUT) {
    const [whole, seen] = [`${scrollWidth} × ${scrollHeight}`, `${clientWidth} × ${clientHeight}`];
    fault('text-cut', path(element), `${whole} in ${seen}`);
  }
}

for (const { line, element, scroller, text } of lines) {
  if (!scroller && (line.left < -CUT || line.right > innerWidth + CUT)) {
    fault('out-of-page', path(element), `${said(text)} at ${places(line)} in ${innerWidth}`);
  }
  for (const holder of ancestors(element)) {
    if (flows(holder)) continue;
    if (scrolls(holder)) break;
    const frame = holder.getBoundingClientRect();
    if (line.left < frame.left - OVER || line.right > frame.right + OVER) {
      fault('out-of-box', path(holder), `${said(text)} at ${places(line)} in ${places(frame)}`);
      break;
    }
    if (['absolute', 'fixed'].includes(style(holder).position)) break;
  }
}

// Of a text that is scrolled, only what is to be seen can be in the way of another.
for (const { line, scroller } of lines) {
  if (!scroller) continue;
  const frame = scroller.getBoundingClientRect();
  line.left = Math.max(line.left, frame.left);
  line.right = Math.min(line.right, frame.right);
  line.top = Math.max(line.top, frame.top);
  line.bottom = Math.min(line.bottom, frame.bottom);
}
lines.sort((a, b) => a.line.top - b.line.top);
lines.forEach((one, at) => {
  for (let next = at + 1; next < lines.length; next += 1) {
    const other = lines[next];
    const high = Math.min(one.line.bottom, other.line.bottom) - other.line.top;
    if (one.line.bottom - other.line.top <= OVER) break;
    const wide = Math.min(one.line.right, other.line.right) - Math.max(one.line.left, other.line.left);
    if (one.block === other.block || high <= OVER || wide <= OVER) continue;
    // What sticks to an edge of the window has a ground of its own, and the page scrolls out from below it.
    const sticks = (element) => [element, ...ancestors(element)].some((one) => style(one).position === 'sticky');
    if (sticks(one.element) !== sticks(other.element)) continue;
    fault('text-overlaps', `${path(one.element)} with ${path(other.element)}`,
      `${said(one.text)} and ${said(other.text)} by ${Math.round(wide)} × ${Math.round(high)}`);
  }
});
return { lines: lines.length, faults: [...found.values()] };
