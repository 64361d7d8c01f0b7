// Stands at the end of the page for frames: talks with the host page, as docs/embedding.md says,
// and loads the app once the frame is seen. What happens in the quiz it reads off the page, so
// the app knows nothing of frames.
(() => {
  const VERSION = 1;
  const QUIZ = '{{quiz}}';
  // Higher than any screen on a narrow telephone; a host would have to scroll through it.
  const MOST = 20000;
  // How long a host may take to follow a height before the frame scrolls by itself, how soon the
  // same two heights in turn look like a host that answers each with another, and how long the
  // higher one then stays: in milliseconds.
  const PATIENCE = 400;
  const SOON = 500;
  const PAUSE = 1000;

  const page = document.documentElement;
  const host = window.parent;
  const foot = document.querySelector('.foot');
  const asked = new URLSearchParams(location.search);
  const secret = /secret=(\w{10})/.exec(location.hash)?.[1];

  const send = (message) => {
    if (host !== window) host.postMessage(message, '*');
  };
  const tell = (type, more) => send({ careerQuiz: VERSION, id: QUIZ, type, ...more });

  // A host that speaks our language says hello. To others the height is told in theirs.
  let isHeard = false;
  const tellHeight = (height) => {
    tell('resize', { height });
    if (isHeard) return;
    send({ sentinel: 'amp', type: 'embed-size', height });
    send(JSON.stringify({ src: location.href, context: 'iframe.resize', height }));
    send(JSON.stringify({ subject: 'lti.frameResize', height }));
    if (secret) send({ message: 'height', value: height, secret });
  };

  const heightNow = () => Math.ceil(page.getBoundingClientRect().height);
  let told = 0;
  let toldBefore = 0;
  let toldAt = 0;
  const measure = () => {
    // A frame that is not shown has no width, and what is in it no height that means anything.
    const height = innerWidth && Math.min(heightNow(), MOST);
    if (height && height !== told) {
      const now = performance.now();
      if (height < told && height === toldBefore && now - toldAt < SOON) {
        toldBefore = 0;
        setTimeout(measure, PAUSE);
      } else {
        toldBefore = told;
        told = height;
        toldAt = now;
        tellHeight(height);
      }
    }
    scrollIfCut();
  };

  // A frame as high as its content shows no bar for scrolling, not even while the host follows: the
  // bar would take width, and with less width the content is higher.
  const isCut = () => heightNow() > innerHeight + 1;
  const scrollIfCut = () => {
    if (!isCut()) {
      page.style.overflowY = 'hidden';
    } else if (page.style.overflowY) {
      setTimeout(() => {
        if (isCut()) page.style.overflowY = '';
      }, PATIENCE);
    }
  };

  // A host that does not speak our language cannot be asked to show what is new. The browser can, and
  // takes the pages around along: no further than it has to.
  const bring = (element, seen = element) => {
    measure();
    const top = Math.round(element.getBoundingClientRect().top);
    tell('scroll', { top: Math.min(Math.max(top, 0), MOST) });
    if (!isHeard) seen.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  };

  // What was done in an earlier visit is no news, so a result counts only after an answer in this one.
  const isAskedFor = 'results' in page.dataset;
  let tellsResult = false;
  let hasBegun = false;
  let last = {};
  const tellOnce = (type, message) => {
    const text = JSON.stringify(message);
    if (last[type] === text) return;
    last[type] = text;
    tell(type, message);
  };
  // A result is its card and its rows, so that the end of the article stays near. What else can be done
  // there, and the path on a page of its own, are one press away.
  const all = foot.querySelector('[name=all]');
  const showAll = (isShown) => {
    page.toggleAttribute('data-all', isShown);
    all.setAttribute('aria-expanded', isShown);
  };
  all.addEventListener('click', () => showAll(!('all' in page.dataset)));
  let pathShown = '';
  const showResult = (path = '') => {
    if (path === pathShown) return;
    if (!path) showAll(false);
    pathShown = path;
    page.toggleAttribute('data-result', path !== '');
    // Of several that fit equally well, the first.
    foot.querySelector('[data-path-page]').href = `r/${path.split(' ')[0]}/`;
  };
  const report = () => {
    const main = document.querySelector('main[data-screen]');
    const of = (selector) => main?.querySelector(selector)?.dataset ?? {};
    const screen = main?.dataset.screen;
    if (screen === 'explanation') {
      const { progress, total } = of('[data-progress]');
      tellOnce('progress', { step: Number(progress), total: Number(total) });
    }
    if (screen === 'explanation' || screen === 'about-you') hasBegun = true;
    const { path } = of('[data-path]');
    showResult(screen === 'result' ? path : '');
    // Empty in a quiz without paths.
    if (screen === 'result' && path !== undefined && tellsResult && hasBegun) {
      const { right, total } = of('.score');
      tellOnce('result', { path, right: Number(right), total: Number(total) });
    }
  };

  const tellResults = () => {
    tellsResult = true;
    // Asked for in the address, it is said above the question already. Asked for later, it is said
    // where nothing moves that is being read.
    if (!isAskedFor) foot.querySelector('[data-notice=told]').hidden = false;
    report();
  };
  if (isAskedFor) tellResults();

  // The look of the host comes before what the visitor set on the quiz's own page. `page` is that of the
  // page around the frame, which its script says; until then the quiz is light.
  const THEMES = ['page', 'auto', 'light', 'dark'];
  let theme = THEMES.includes(asked.get('theme')) ? asked.get('theme') : 'page';
  let shown = theme === 'page' ? 'light' : theme;
  let look = null;
  const keepTheme = () => {
    if (shown !== 'auto' && page.dataset.theme !== shown) page.dataset.theme = shown;
  };
  new MutationObserver(keepTheme).observe(page, { attributeFilter: ['data-theme'] });
  // A colour as the browser writes it, from one as accents are given.
  const colourOf = (accent) => {
    const digits = /^#?([\da-f]{6})$/i.exec(accent?.replace(/^#?(.)(.)(.)$/, '$1$1$2$2$3$3'))?.[1];
    return digits && `rgb(${digits.match(/../g).map((part) => parseInt(part, 16))})`;
  };
  // A rule of its own, because paper has other colours.
  const [sheet] = document.styleSheets;
  const at = sheet.insertRule('@media not print { :root {} }', sheet.cssRules.length);
  const { style } = sheet.cssRules[at].cssRules[0];
  const showLook = () => {
    const found = theme === 'page' ? tokensOf(look, colourOf(page.dataset.accent)) : null;
    style.cssText = '';
    for (const [name, value] of Object.entries(found?.tokens ?? {})) style.setProperty(`--${name}`, value);
    page.toggleAttribute('data-look', found !== null);
    if (theme === 'page') shown = found?.isDark ? 'dark' : 'light';
    keepTheme();
  };
  const configure = (wish) => {
    if (THEMES.includes(wish.theme)) {
      theme = wish.theme;
      shown = theme;
      if (theme !== 'page') page.dataset.theme = theme;
    }
    if (['square', 'round'].includes(wish.corners)) page.dataset.corners = wish.corners;
    if (typeof wish.accent === 'string' && wish.accent.length < 8) {
      page.dataset.accent = wish.accent;
      dispatchEvent(new Event('accent'));
    }
    if (typeof wish.look === 'object') look = wish.look;
    showLook();
    if (typeof wish.language === 'string') self.speakIn(wish.language);
    // Not while somebody answers: a page may be translated under their hands.
    else if (typeof wish.lang === 'string' && !asked.has('language') && !hasBegun && document.activeElement === document.body) {
      self.speakAsHost(wish.lang);
    }
  };

  addEventListener('message', ({ source, data }) => {
    if (source !== host || host === window || !data) return;
    if (secret && data.message === 'ready' && data.secret === secret) {
      // The script of WordPress, which may have come too late to hear how high we are.
      told = 0;
      measure();
    }
    if (data.careerQuiz !== VERSION) return;
    if (data.type === 'hello') {
      // The first one may have come too late to hear us.
      if (!isHeard) tell('ready');
      isHeard = true;
      told = 0;
      measure();
      if (data.results === true) tellResults();
    } else if (data.type === 'config') {
      configure(data);
    }
  });

  // The app moves the focus to what is new, without scrolling: the host is asked to show it.
  document.addEventListener('focusin', ({ target }) => {
    if (target.matches('main h1, [role=alert] h2')) bring(page, target);
    else if (target.matches('main input[name=choice], [data-confirm]')) bring(target);
  });

  // A place on the page is shown without the address: that would be a step in the host's history.
  const show = (place) => {
    if (!place) return;
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
    bring(place);
    scrollBy(0, place.getBoundingClientRect().top);
  };
  // A sandbox may keep links from opening anything, and says so to nobody but the caller: Firefox by
  // an error.
  const tabWith = (address) => {
    try {
      return open(address, '_blank');
    } catch {
      return null;
    }
  };
  const openBeside = (link) => {
    if (secret && link.host === location.host) {
      send({ message: 'link', value: link.href, secret });
      return;
    }
    const tab = tabWith(link.href);
    if (tab) {
      tab.opener = null;
    } else if (!link.querySelector('.blocked')) {
      const said = document.createElement('span');
      said.className = 'blocked';
      said.setAttribute('role', 'alert');
      said.textContent = ` ${foot.dataset.blocked} ${link.href}`;
      link.append(said);
    }
  };
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href]');
    const { button, ctrlKey, altKey, metaKey, shiftKey } = event;
    if (!link || button || ctrlKey || altKey || metaKey || shiftKey) return;
    const address = link.getAttribute('href');
    if (address.startsWith('#')) {
      event.preventDefault();
      show(document.getElementById(address.slice(1)));
    } else if (link.target === '_blank') {
      event.preventDefault();
      openBeside(link);
    }
  });

  // There are no settings here to turn keys off with, so digits stay with the host's reader.
  addEventListener('keydown', (event) => {
    if (/^\d$/.test(event.key)) event.stopImmediatePropagation();
  }, true);

  // Of many quizzes on a page, those further down cost nothing until somebody gets there.
  const load = document.getElementById('load');
  new IntersectionObserver((seen, observer) => {
    if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    document.head.append(load.content);
  }).observe(document.body);

  new MutationObserver(() => {
    report();
    measure();
  }).observe(document.body, { childList: true, subtree: true });
  new ResizeObserver(() => requestAnimationFrame(measure)).observe(page);
  addEventListener('resize', measure);
  tell('ready');
  measure();
})();
