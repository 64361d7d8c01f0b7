// Opens the quiz that the address holds: the reader of links makes of it what a page of a quiz carries,
// and the app takes it from there. What is not known before has no place in a script, so that the
// policy of the page knows all of them.
const MOST = 20;
const LIST = 'career-quiz-played';
const page = document.documentElement;
const one = (selector) => document.querySelector(selector);
const token = () => /q\d+\.[\w-]*/.exec(location.hash)?.[0];
const opened = token();

const say = (reason) => {
  page.dataset.engine = 'missing';
  delete page.dataset.returning;
  one('#on-its-way')?.remove();
  one('#unplayable').hidden = false;
  (one(`[data-reason="${reason}"]`) ?? one('[data-reason=failed]')).hidden = false;
};

// The records of the quizzes that were opened last are kept, and those of others go.
const remember = (id) => {
  const records = () => Object.keys(localStorage).flatMap((key) => {
    const own = /^career-quiz\/(play-[0-9a-f]{20})(\/|$)/.exec(key)?.[1];
    return own ? [[own, key]] : [];
  });
  try {
    let before = [];
    try {
      before = JSON.parse(localStorage.getItem(LIST)).filter((other) => typeof other === 'string');
    } catch {
      // There is no list yet, or it is damaged: the records themselves say which there are.
    }
    const all = new Set([id, ...before, ...records().map(([own]) => own)]);
    const kept = [...all].slice(0, MOST);
    for (const [own, key] of records()) {
      if (!kept.includes(own)) localStorage.removeItem(key);
    }
    localStorage.setItem(LIST, JSON.stringify(kept));
  } catch {
    // Blocked, or full: the quiz runs all the same, and the app says so.
  }
};

// Where a link leads is in sight, before anyone follows it.
const nameHosts = () => {
  for (const link of document.querySelectorAll('a[href^="https:"]')) {
    if (link.origin !== location.origin && link.dataset.host !== link.host) link.dataset.host = link.host;
  }
};

// What is in the place of the quiz until the app has made its page out of sight.
document.addEventListener('career-quiz:appear', ({ detail: next }) => {
  one('#career-quiz').replaceWith(next);
  delete page.dataset.returning;
  page.dataset.engine = 'here';
  one('#on-its-way').remove();
}, { once: true });

let panelWords;
document.addEventListener('career-quiz:share', async ({ detail: [panel, record] }) => {
  try {
    const share = await import({{share-script}});
    await share.default({ module_or_path: {{share-module}} });
    share.open(panel, panelWords, [], record);
  } catch (error) {
    console.error(error);
    document.dispatchEvent(new CustomEvent('career-quiz:record'));
  }
});

// Another link that is pasted into the same tab.
addEventListener('hashchange', () => {
  if (token() && token() !== opened) location.reload();
});

const start = async () => {
  const [app, reader] = await Promise.all([import({{app-script}}), import({{play-script}})]);
  await reader.default({ module_or_path: {{play-module}} });
  let read;
  try {
    read = reader.read(location.hash, one('#play-words').textContent);
  } catch (error) {
    say(error.message);
    return;
  }
  const [id, language, title, island] = read;
  panelWords = read[4];
  page.dataset.quiz = id;
  page.lang = language;
  document.title = title;
  one('#career-quiz-content').textContent = island;
  one('#career-quiz').dataset.site = `${location.origin}${location.pathname}#${opened}`;
  remember(id);
  new MutationObserver(nameHosts).observe(document.body, {
    subtree: true, childList: true, attributes: true, attributeFilter: ['href'],
  });
{{crash-box}}
  await app.default({ module_or_path: {{app-module}} });
};

if (typeof WebAssembly !== 'object') say('no-engine');
else {
  start().catch((error) => {
    console.error(error);
    say('failed');
  });
}
