// For pages that show the quiz in a frame. Gives each `iframe[data-career-quiz]` the height of what
// is in it and the look of the page around it, brings a new question into view, tells the page how
// far the visitor is, and makes `<career-quiz>` such a frame. docs/embedding.md says what both sides
// say to each other.
//
// It keeps no list of frames: whoever speaks is looked for among those on the page at that moment.
// So frames may come later, go, and come again elsewhere.
(() => {
  const NAME = 'career-quiz';
  const VERSION = 1;
  const MOST = 20000;
  const LEAST = 100;
  // How long a page that has been loaded may take to say that it is a quiz, in milliseconds.
  const PATIENCE = 9000;
  // The first of several takes care of the frames of all.
  if (customElements.get(NAME)) return;

  const script = document.currentScript;
  const page = document.documentElement;
  const ours = new Set();
  // Also in open shadow trees of other elements.
  const framesIn = (root) => [root, ...root.querySelectorAll('*')].flatMap((element) => {
    if (element.shadowRoot) return framesIn(element.shadowRoot);
    return element.matches?.(`iframe[data-${NAME}]`) ? element : [];
  });
  const frames = (root = document) => [...[...ours].map((quiz) => quiz.frame), ...framesIn(root)];
  const above = (element) => element.parentElement ?? element.getRootNode().host;
  const quizOf = (frame) => {
    const { host } = frame.getRootNode();
    return host?.frame === frame ? host : frame;
  };
  const option = (quiz, name) => quiz.getAttribute(quiz.localName === NAME ? name : `data-${name}`);
  // The links that feeds and readers show in place of the quiz.
  const linksOf = (quiz) => (quiz.frame
    ? [...quiz.querySelectorAll('a')]
    : [...quiz.getRootNode().querySelectorAll(`a[data-${NAME}]`)].filter(({ href }) => quiz.src.startsWith(href)));
  const set = ({ style }, properties) => {
    for (const name in properties) style.setProperty(name, properties[name], 'important');
  };

  const said = {};
  const say = (what) => {
    said[what] ||= !console.warn(`${NAME}: ${what}`);
  };

  // The grounds behind the quiz, from the nearest to one that nothing shines through.
  const groundsOf = (element, grounds = []) => {
    const { backgroundColor, backgroundImage } = getComputedStyle(element);
    if (!/^rgba.+, 0\)$/.test(backgroundColor)) grounds.push(backgroundColor);
    const next = backgroundImage === 'none' && /^rgba|\//.test(backgroundColor) && above(element);
    return next ? groundsOf(next, grounds) : grounds;
  };
  const lookOf = (quiz) => {
    const link = linksOf(quiz)[0] ?? document.querySelector('p a[href]');
    const { color, fontFamily } = getComputedStyle(above(quiz));
    return {
      ground: groundsOf(quiz),
      text: color,
      link: link ? getComputedStyle(link).color : '',
      font: fontFamily,
    };
  };

  const post = (frame, type, more) => {
    frame.contentWindow?.postMessage({ careerQuiz: VERSION, type, ...more }, '*');
  };
  const OPTIONS = ['theme', 'accent', 'language', 'corners'];
  // The language of the page there, which counts where none is chosen.
  const langOf = (quiz) => (quiz.closest('[lang]') ?? page).lang;
  const configure = (frame) => {
    const quiz = quizOf(frame);
    const wish = {};
    for (const name of OPTIONS) {
      const value = option(quiz, name);
      if (value) wish[name] = value;
    }
    wish.lang = langOf(quiz);
    // A theme in the frame's address has been chosen too.
    const isOfPage = (wish.theme ?? 'page') === 'page' && !/[?&]theme=[^p]/.test(frame.src);
    if (isOfPage) wish.look = lookOf(quiz);
    // Browsers put a ground behind a frame whose scheme is another than that of the page in it.
    set(frame, { 'color-scheme': isOfPage ? 'light' : 'normal' });
    post(frame, 'config', wish);
  };
  const greet = (frame) => {
    post(frame, 'hello', { results: option(quizOf(frame), 'results') !== null });
    configure(frame);
  };
  const isName = (value) => typeof value === 'string' && /^[\w -]{1,200}$/.test(value);
  const isCount = (value, most) => Number.isInteger(value) && value >= 0 && value <= most;

  const scrolls = (box) => /auto|scroll/.test(getComputedStyle(box).overflowY);
  // Boxes around the frame that do not grow along: one that holds nothing else, as those that keep a
  // ratio, is made to; in another that cuts it off, the frame scrolls.
  const settle = (frame, height) => {
    // Against style sheets that mean other frames.
    set(frame, {
      'height': `${height}px`,
      'min-height': 0,
      'max-height': 'none',
      'aspect-ratio': 'auto',
      'box-sizing': 'content-box',
      'padding': 0,
      'transition': 'none',
    });
    let inner = frame;
    let isAlone = true;
    for (let box; (box = above(inner)) && box !== document.body && !scrolls(box); inner = box) {
      const { overflowY, position } = getComputedStyle(box);
      isAlone &&= position !== 'fixed'
        && ![...box.children].some((one) => one !== inner && one.getClientRects()[0]);
      const shown = frame.getBoundingClientRect();
      const edges = box.getBoundingClientRect();
      // In pixels of the page, whatever it is scaled by.
      const scale = frame.offsetHeight / shown.height;
      const lack = (shown.bottom - edges.bottom) * scale;
      const room = height - lack;
      if (isAlone && (lack > 1 || box.style.getPropertyPriority('min-height'))) {
        set(box, {
          'height': 'auto',
          'min-height': `${(shown.bottom - edges.top) * scale}px`,
          'max-height': 'none',
          'aspect-ratio': 'auto',
          'padding-block': 0,
        });
      } else if (!isAlone && (position === 'fixed' || /hidden|clip/.test(overflowY)) && lack > 1 && room > LEAST) {
        say(`the quiz scrolls, because <${box.localName} class="${box.className}"> cuts it off. Let that one grow with what is in it.`);
        settle(frame, room);
        return;
      }
    }
  };
  const resize = (frame, height) => {
    const { bottom, height: before } = frame.getBoundingClientRect();
    settle(frame, Math.max(height, LEAST));
    // Above what is being read, the text must not move. Most browsers see to it themselves.
    if (bottom <= 0 && !CSS.supports('overflow-anchor', 'auto')) {
      scrollBy(0, frame.getBoundingClientRect().height - before);
    }
  };

  // What scrolls the frame: a part of the page, or all of it.
  const scrollerOf = (element) => {
    const box = above(element);
    if (!box || box === document.body) return window;
    return box.scrollHeight > box.clientHeight && scrolls(box) ? box : scrollerOf(box);
  };

  // Only for a visitor who is in the frame, so never while the page loads. At once, as on the quiz's
  // own page: a long way smoothly is motion that nobody asked for. `scrollIntoView` would be shorter;
  // Firefox scrolls there again when the frame changes its height later.
  const scroll = (frame, top) => {
    if (frame.getRootNode().activeElement !== frame) return;
    const scroller = scrollerOf(frame);
    const edge = scroller === window ? 0 : scroller.getBoundingClientRect().top;
    const place = frame.getBoundingClientRect().top + frame.clientTop + top - edge;
    const least = parseFloat(getComputedStyle(page).scrollPaddingTop) || 0;
    if (place >= least && place < innerHeight * 0.75) return;
    scroller.scrollBy({ top: place - least - 16, behavior: 'instant' });
  };

  // Who has spoken from each frame first, and from which origin. It is that of its address, unless that
  // leads elsewhere, or the frame is sandboxed and has none. By frame, because Firefox lets go of windows
  // of other sites.
  const speakers = new WeakMap();
  addEventListener('message', ({ data, origin, source }) => {
    if (data?.careerQuiz !== VERSION) return;
    const frame = frames().find(({ contentWindow }) => contentWindow && contentWindow === source);
    if (!frame) {
      say(`a quiz is in a frame without data-${NAME}, or in a closed shadow tree. Use <${NAME}> there.`);
      return;
    }
    const { type, id, height, top, step, total, path, right } = data;
    const speaker = speakers.get(frame);
    const isKnown = speaker?.source === source;
    const isFrom = frame.src.startsWith(`${origin}/`) || (isKnown && speaker.origin === origin);
    if (!isFrom && (isKnown || type !== 'ready')) return;
    const quiz = quizOf(frame);
    const dispatch = (more) => {
      const detail = { quiz: isName(id) ? id : '', ...more };
      const options = { bubbles: true, composed: true, detail };
      quiz.dispatchEvent(new CustomEvent(`${NAME}:${type}`, options));
    };
    if (type === 'ready') {
      greet(frame);
      speakers.set(frame, { source, origin });
      if (quiz === frame) linksOf(frame).forEach((link) => set(link, { display: 'none' }));
      if (!isKnown) dispatch({});
    } else if (type === 'resize' && isCount(height, MOST) && height) {
      resize(frame, height);
    } else if (type === 'scroll' && isCount(top, MOST)) {
      scroll(frame, top);
    } else if (type === 'progress' && isCount(step, 999) && step && isCount(total, 999)) {
      dispatch({ step, total });
    } else if (
      type === 'result' && option(quiz, 'results') !== null
      && (path === '' || isName(path)) && isCount(right, 999) && isCount(total, 999)
    ) {
      dispatch({ path, right, total });
    }
  });

  // A page that becomes dark or light takes its quizzes along. Transitions end often: only what is in the
  // element that has changed is looked at.
  const refresh = ({ target }) => frames(target).forEach((frame) => {
    if (target.contains(quizOf(frame))) configure(frame);
  });
  const observer = new MutationObserver((changes) => {
    const change = changes.find(({ attributeName }) => attributeName !== 'style');
    if (change) refresh(change);
  });
  for (const root of [page, document.body ?? page]) observer.observe(root, { attributes: true });
  for (const type of ['load', 'transitionend']) addEventListener(type, refresh);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => refresh({ target: page }));

  // What is loaded may be no quiz: a page that says that there is none, or another one.
  const watch = ({ target }) => {
    if (target.localName !== 'iframe' || !frames().includes(target)) return;
    setTimeout(() => {
      if (!speakers.has(target)) {
        say(`no quiz answers at ${target.src}. Is that the address of its folder embed/?`);
      }
    }, PATIENCE);
  };
  document.addEventListener('load', watch, true);

  customElements.define(NAME, class extends HTMLElement {
    static observedAttributes = OPTIONS;

    attributeChangedCallback() {
      if (this.frame) configure(this.frame);
    }

    connectedCallback() {
      const base = this.getAttribute('src') ?? script?.src;
      if (!base) {
        say('src is missing: the address of the quiz.');
        return;
      }
      if (!this.frame) {
        const root = new URL(base, document.baseURI);
        // The folder of a quiz, also where its last slash is missing.
        if (!/\/$|\.[a-z]+$/i.test(root.pathname)) root.pathname += '/';
        const address = new URL('embed/', root);
        for (const name of [...OPTIONS, 'deck', 'width', 'heading']) {
          const value = this.getAttribute(name);
          if (value) address.searchParams.set(name, value);
        }
        address.searchParams.set('lang', langOf(this));
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
        this.frame.onload = watch;
        this.frame.style.cssText = 'border:0;display:block;width:100%';
        if (!this.style.display) this.style.display = 'block';
        // In a shadow tree, because programs such as React look after what is in the element. The
        // link in it has a place there, so that its colour is known, and is not shown.
        const shadow = this.attachShadow({ mode: 'open' });
        shadow.append(this.frame, Object.assign(document.createElement('slot'), { hidden: true }));
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
