// Stands in the head of the page, before anything is shown, and hears the visitor until the engine
// can: the first question is there as soon as its HTML is, the engine a moment later.
// What it marks on the page is read by `browser::takeover`, which replays it.
(() => {
  const page = document.documentElement;
  page.dataset.engine = 'coming';

  // Who has been here before is offered their place, which only the engine knows. Until then the
  // first question stays hidden, so that nothing is seen to move. And the page comes up light or
  // dark as it was left: a text search, because reading a long record would take too long here.
  try {
    const kept = localStorage.getItem('career-quiz/{{quiz}}');
    if (kept) {
      page.dataset.returning = '';
      const theme = /"theme":"(light|dark)"/.exec(kept);
      if (theme) page.dataset.theme = theme[1];
    }
  } catch {
    // Storage is blocked, and nothing is known of the visitor.
  }

  // Who follows a link of ours is told so at once, by a line that the page has ready: come later, it
  // would move the question.
  if (/v1(\.|%2)/i.test(location.hash)) page.dataset.followed = '';

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

  // As in the engine: the choice that was missing is there, and is sent by the next press.
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
      choice.checked = true;
      chosen();
    }
  });
})();
