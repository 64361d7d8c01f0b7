// Stands behind the first question, which so can be shown before this has come, and hears the visitor
// until the app can.
// When the app is here, its page is put in the place of this one, and what was done is replayed.
(() => {
  const page = document.documentElement;
  const one = (selector) => document.querySelector(selector);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const isComing = () => page.dataset.engine === 'coming';
  const say = (name) => {
    const place = one('#choice-missing');
    place.dataset.notice = name;
    place.textContent = name && one(`.on-its-way [data-notice="${name}"]`).textContent;
  };
  const press = (pressed) => all('button[name=certainty]').forEach((button) => {
    button.setAttribute('aria-pressed', button === pressed);
  });

  document.addEventListener('click', (event) => {
    const button = event.target.closest('button[name=certainty]');
    if (!button || !isComing()) return;
    page.dataset.certainty = button.value;
    if (button.value === '0' || one('input[name=choice]:checked')) {
      press(button);
      say('noted');
    } else {
      say('choose-first');
      one('input[name=choice]').focus();
    }
  });

  // As in the app: the choice that was missing is there, and is sent by the next press.
  const chosen = () => {
    if (one('[data-notice="choose-first"]#choice-missing')) {
      delete page.dataset.certainty;
      say('');
    }
  };
  document.addEventListener('change', (event) => {
    if (isComing() && event.target.name === 'choice') chosen();
  });

  document.addEventListener('keydown', (event) => {
    // Who is waiting for their place does not see the choices, and may have turned keys off.
    if (!isComing() || 'returning' in page.dataset) return;
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const choice = /^[1-9]$/.test(event.key) && all('input[name=choice]')[event.key - 1];
    if (choice) {
      choice.checked = choice.type === 'radio' || !choice.checked;
      chosen();
    }
  });

  // The app has made its page out of sight. Put in at once, and in the state that the visitor left
  // this one in, it is not seen to come. By clicks, so that the app takes them for the visitor's.
  document.addEventListener('career-quiz:appear', ({ detail: next }) => {
    const shown = one('#career-quiz');
    const inputs = [...shown.querySelectorAll('input')];
    const folds = [...shown.querySelectorAll('details')];
    // The way to the focused element: its number among its siblings, before it that of its parent. What is
    // said of a friend's link stands on only one of the two pages, or is another element there.
    const children = (of) => [...of?.children ?? []].filter((child) => !child.matches('.challenge'));
    const way = [];
    let focused = document.activeElement;
    for (; focused && focused !== shown; focused = focused.parentElement) {
      way.unshift(children(focused.parentElement).indexOf(focused));
    }
    const { certainty } = page.dataset;

    shown.replaceWith(next);
    // From here on the app hears everything itself.
    delete page.dataset.certainty;
    delete page.dataset.returning;
    page.dataset.engine = 'here';
    one('#on-its-way').remove();

    next.querySelectorAll('input').forEach((now, at) => {
      const before = inputs[at];
      const isSame = before && before.name === now.name && before.value === now.value;
      // Of radios, the one that is on is clicked, and the others follow.
      if (isSame && before.checked !== now.checked && (before.checked || now.type !== 'radio')) now.click();
    });
    next.querySelectorAll('details').forEach((now, at) => {
      if (folds[at]?.open) now.open = true;
    });
    if (focused) way.reduce((at, number) => children(at)[number], next)?.focus({ preventScroll: true });
    next.querySelector(`button[name=certainty][value="${certainty}"]`)?.click();
  }, { once: true });
})();
