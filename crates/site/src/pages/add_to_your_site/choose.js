// Fills what can be copied with what is chosen, copies it, and shows the quiz so. What is filled comes
// from `snippet.rs` in pieces: a text, or the name of a value with the text around it.
(() => {
  const { address, isKnown, snippets } = JSON.parse(document.getElementById('snippets').textContent);
  const form = document.querySelector('form');
  const preview = document.getElementById('preview');
  const root = new URL('../', location.href.split(/[?#]/)[0]).href;
  const isServed = location.protocol.startsWith('http');
  const shownAddress = isKnown || !isServed ? address : root;

  // A number that is missing or out of the field's range becomes one that it allows.
  const within = ({ valueAsNumber, defaultValue, min, max }) => {
    const number = Math.round(valueAsNumber) || defaultValue;
    return number && Math.min(Math.max(number, min), max);
  };
  const queryOf = (chosen) => {
    const parts = Object.keys(chosen).filter((name) => chosen[name])
      .map((name) => `${name}=${chosen[name]}`);
    return parts.length ? `?${parts.join('&')}` : '';
  };
  const fill = (name, at) => {
    const { theme, own, accent, deck, results, corners, heading, width, height } = form.elements;
    const chosen = {
      theme: theme.value,
      accent: own.checked ? accent.value.slice(1) : '',
      deck: deck?.value,
      results: results.checked ? '1' : '',
      corners: corners.value,
      heading: heading.checked ? '1' : '',
      width: within(width),
    };
    const values = {
      ...chosen,
      address: at,
      origin: new URL(at).origin,
      query: queryOf(chosen),
      height: within(height),
    };
    const filled = ([value, text]) => (values[value] ? text.replace('{}', () => values[value]) : '');
    return snippets[name].map((piece) => (Array.isArray(piece) ? filled(piece) : piece)).join('');
  };

  const shown = [...document.querySelectorAll('[data-snippet]')];
  const show = () => {
    for (const code of shown) {
      code.textContent = fill(code.dataset.snippet, shownAddress);
    }
  };
  // What is copied, from here; the script in it is in this page already. Attribute by attribute,
  // because the policy of this page lets no text become markup.
  const LETTERS = { amp: '&', lt: '<', gt: '>', quot: '"' };
  const open = () => {
    const frame = document.createElement('iframe');
    const [tag] = fill('html', root).split('></iframe>');
    for (const [, name, value = ''] of tag.matchAll(/\s([\w-]+)(?:="([^"]*)")?/g)) {
      const text = value.replace(/&(\w+);/g, (_, letter) => LETTERS[letter]);
      frame.setAttribute(name, text);
    }
    // Somebody has asked for it.
    frame.loading = 'eager';
    preview.replaceChildren(frame);
  };

  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text.textContent);
      return true;
    } catch {
      getSelection().selectAllChildren(text);
      return document.execCommand('copy');
    }
  };
  document.addEventListener('click', async ({ target }) => {
    if (target.name === 'preview') {
      open();
      target.textContent = target.dataset.again;
    } else if (target.name === 'copy') {
      const figure = target.closest('figure');
      const isCopied = await copy(figure.querySelector('pre'));
      const said = figure.querySelector('[role=status]');
      said.textContent = isCopied ? form.dataset.copied : form.dataset.selected;
    }
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  const choose = ({ target }) => {
    if (target.name === 'accent') form.elements.own.checked = true;
    for (const said of document.querySelectorAll('[role=status]')) said.textContent = '';
    show();
  };
  form.addEventListener('input', choose);
  form.addEventListener('change', (event) => {
    const { height, width } = form.elements;
    for (const field of [height, width]) field.value = within(field);
    choose(event);
    if (preview.firstChild) open();
  });

  // Who knows what the site is made with is shown its steps alone.
  document.querySelector('[name=made-with]').addEventListener('change', ({ target: { value } }) => {
    for (const way of document.querySelectorAll('.way')) {
      way.hidden = value !== '' && way.id !== value;
      way.open = way.id === (value || 'html');
    }
  });

  // A link to one of the ways opens it.
  const unfold = () => {
    const way = document.getElementById(location.hash.slice(1));
    if (way?.localName === 'details') way.open = true;
  };
  addEventListener('hashchange', unfold);
  for (const element of document.querySelectorAll('[data-scripted]')) element.hidden = false;
  for (const element of document.querySelectorAll('[data-unscripted]')) element.hidden = true;
  show();
  unfold();
})();
