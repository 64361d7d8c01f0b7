// For pages that show the quiz in a frame. Gives each `iframe[data-career-quiz]` the height of what
// is in it, brings a new question into view, tells the page how far the visitor is, and makes
// `<career-quiz>` such a frame. docs/embedding.md says what both sides say to each other.
//
// It keeps no list of frames: whoever speaks is looked for among those on the page at that moment.
// So frames may come later, go, and come again elsewhere.
(() => {
  const NAME = 'career-quiz';
  const VERSION = 1;
  const MOST = 20000;
  // The first of several takes care of the frames of all.
  if (customElements.get(NAME)) return;

  const script = document.currentScript;
  const ours = new Set();
  const frames = () => [
    ...document.querySelectorAll(`iframe[data-${NAME}]`),
    // Some are hidden in the shadow of another element.
    ...[...ours].map((quiz) => quiz.frame),
  ];
  const quizOf = (frame) => frame.closest(NAME) ?? frame;
  const option = (quiz, name) => quiz.getAttribute(quiz.localName === NAME ? name : `data-${name}`);

  const post = (frame, type, more) => {
    frame.contentWindow?.postMessage({ careerQuiz: VERSION, type, ...more }, '*');
  };
  const configure = (frame) => {
    const quiz = quizOf(frame);
    const wish = {};
    for (const name of ['theme', 'accent', 'language']) {
      const value = option(quiz, name);
      if (value) wish[name] = value;
    }
    post(frame, 'config', wish);
  };
  const greet = (frame) => {
    post(frame, 'hello', { results: option(quizOf(frame), 'results') !== null });
    configure(frame);
  };

  // Whatever a frame's page sends, its origin has to be that of the frame's address. A sandboxed
  // frame has none, and neither has any frame in a page that is sandboxed itself.
  const isFrom = (frame, origin) => {
    const sandbox = frame.getAttribute('sandbox');
    const isSandboxed = sandbox !== null && !/\ballow-same-origin\b/i.test(sandbox);
    return isSandboxed || self.origin === 'null'
      ? origin === 'null'
      : frame.src.startsWith(`${origin}/`);
  };
  const isName = (value) => typeof value === 'string' && /^[\w -]{1,200}$/.test(value);
  const isCount = (value, most) => Number.isInteger(value) && value >= 0 && value <= most;

  const resize = (frame, height) => {
    const { style } = frame;
    const { bottom, height: before } = frame.getBoundingClientRect();
    // Against style sheets that mean other frames.
    for (const [property, value] of [
      ['height', `${Math.max(height, 100)}px`],
      ['min-height', 0],
      ['max-height', 'none'],
      ['aspect-ratio', 'auto'],
      ['box-sizing', 'content-box'],
      ['padding', 0],
      ['transition', 'none'],
    ]) style.setProperty(property, value, 'important');
    // Above what is being read, the text must not move. Most browsers see to it themselves.
    if (bottom <= 0 && !CSS.supports('overflow-anchor', 'auto')) {
      scrollBy(0, frame.getBoundingClientRect().height - before);
    }
  };

  // What scrolls the frame: a part of the page, or all of it.
  const scrollerOf = (element) => {
    const above = element.parentElement;
    if (!above || above === document.body) return window;
    const scrolls = above.scrollHeight > above.clientHeight
      && /auto|scroll/.test(getComputedStyle(above).overflowY);
    return scrolls ? above : scrollerOf(above);
  };

  // Only for a visitor who is in the frame, so never while the page loads. At once, as on the quiz's
  // own page: a long way smoothly is motion that nobody asked for. `scrollIntoView` would be shorter;
  // Firefox scrolls there again when the frame changes its height later.
  const scroll = (frame, top) => {
    if (frame.getRootNode().activeElement !== frame) return;
    const scroller = scrollerOf(frame);
    const edge = scroller === window ? 0 : scroller.getBoundingClientRect().top;
    const { scrollPaddingTop } = getComputedStyle(document.documentElement);
    const place = frame.getBoundingClientRect().top + frame.clientTop + top - edge;
    const least = parseFloat(scrollPaddingTop) || 0;
    if (place >= least && place < innerHeight * 0.75) return;
    scroller.scrollBy({ top: place - least - 16, behavior: 'instant' });
  };

  const greeted = new WeakSet();
  addEventListener('message', ({ data, origin, source }) => {
    if (data?.careerQuiz !== VERSION) return;
    const frame = frames().find(({ contentWindow }) => contentWindow && contentWindow === source);
    if (!frame || !isFrom(frame, origin)) return;
    const quiz = quizOf(frame);
    const { type, id, height, top, step, total, path, right } = data;
    const dispatch = (more) => {
      const detail = { quiz: isName(id) ? id : '', ...more };
      const options = { bubbles: true, composed: true, detail };
      quiz.dispatchEvent(new CustomEvent(`${NAME}:${type}`, options));
    };
    if (type === 'ready') {
      greet(frame);
      if (greeted.has(source)) return;
      greeted.add(source);
      dispatch({});
    } else if (type === 'resize' && isCount(height, MOST) && height) {
      resize(frame, height);
    } else if (type === 'scroll' && isCount(top, MOST)) {
      scroll(frame, top);
    } else if (type === 'progress' && isCount(step, 999) && step && isCount(total, 999)) {
      dispatch({ step, total });
    } else if (
      type === 'result' && option(quiz, 'results') !== null
      && isName(path) && isCount(right, 999) && isCount(total, 999)
    ) {
      dispatch({ path, right, total });
    }
  });

  customElements.define(NAME, class extends HTMLElement {
    static observedAttributes = ['theme', 'accent', 'language'];

    attributeChangedCallback() {
      if (this.frame) configure(this.frame);
    }

    connectedCallback() {
      const base = this.getAttribute('src') ?? script?.src;
      if (!base) return;
      if (!this.frame) {
        const address = new URL('embed/', new URL(base, document.baseURI));
        for (const name of ['theme', 'accent', 'language', 'deck']) {
          const value = this.getAttribute(name);
          if (value) address.searchParams.set(name, value);
        }
        // Also in the greeting; from its address the frame knows it before anything is shown.
        if (this.hasAttribute('results')) address.searchParams.set('results', 1);
        this.frame = Object.assign(document.createElement('iframe'), {
          title: this.getAttribute('frame-title') ?? '{{title}}',
          loading: 'lazy',
          allow: 'clipboard-write; web-share',
          referrerPolicy: 'no-referrer',
          height: this.getAttribute('height') ?? 800,
          src: address,
        });
        this.frame.style.cssText = 'border:0;display:block;width:100%';
        if (!this.style.display) this.style.display = 'block';
        this.replaceChildren(this.frame);
      }
      ours.add(this);
    }

    disconnectedCallback() {
      ours.delete(this);
    }
  });

  // Those that were there before this script and may have spoken already.
  frames().forEach(greet);
})();
